using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Gateway.Auditing.Files;

/// <summary>
/// The few things the store does to a disk. Whatever fails here is fatal to the store: after a failed sync the kernel may have dropped the
/// pages and marked them clean, so a second sync that succeeds says nothing about the first one's bytes.
/// </summary>
internal sealed class Disk
{
    /// <summary>Called before each step with its name; a test makes the step fail by throwing.</summary>
    public Action<string>? BeforeStep { get; init; }

    public void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset)
    {
        BeforeStep?.Invoke("write");
        RandomAccess.Write(file, bytes, offset);
    }

    public void SyncData(SafeFileHandle file)
    {
        BeforeStep?.Invoke("sync-data");
        Check(LibC.SyncData(file), "fdatasync");
    }

    public void SyncFile(SafeFileHandle file)
    {
        BeforeStep?.Invoke("sync-file");
        Check(LibC.Sync(file), "fsync");
    }

    /// <summary>Makes the names in a folder durable.</summary>
    public void SyncFolder(string folder)
    {
        BeforeStep?.Invoke("sync-folder");
        var descriptor = LibC.Open(folder, LibC.ReadOnlyCloseOnExec, mode: 0);
        Check(descriptor, $"opening folder `{folder}`");
        var result = LibC.Sync(descriptor);
        var error = Marshal.GetLastPInvokeError();
        _ = LibC.Close(descriptor);
        if (result != 0)
            throw Failure("fsync of a folder", error);
    }

    public void Rename(string from, string to)
    {
        BeforeStep?.Invoke("rename");
        File.Move(from, to, overwrite: true);
    }

    /// <summary>Writes a whole file under a name that did not exist, or replaces it, durably and in one step.</summary>
    public void Replace(string path, ReadOnlySpan<byte> bytes, string temporary, UnixFileMode mode = PublicFile)
    {
        using (var file = CreateFile(temporary, mode))
        {
            Write(file, bytes, 0);
            SyncFile(file);
        }

        Rename(temporary, path);
        SyncFolder(Path.GetDirectoryName(path)!);
    }

    public const UnixFileMode PublicFile = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;

    public const UnixFileMode PrivateFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static SafeFileHandle CreateFile(string path, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            throw NeedsPosix();
        // A file's mode is given when it is made: there is no moment at which a key could be read by others.
        using var stream = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            UnixCreateMode = mode,
            BufferSize = 0,
        });
        return File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
    }

    /// <summary>A folder that only the ledger's own user can look into.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            throw NeedsPosix();
        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static PlatformNotSupportedException NeedsPosix() =>
        new("the ledger needs a POSIX file system: it relies on renames, modes and syncs of folders");

    /// <summary>Opens, or makes, a file without the lock that the framework puts on every file it opens.</summary>
    public static SafeFileHandle OpenUnlocked(string path)
    {
        var descriptor = LibC.Open(path, LibC.ReadWriteCreateCloseOnExec, (int)PrivateFile);
        Check(descriptor, $"opening `{path}`");
        return new SafeFileHandle(descriptor, ownsHandle: true);
    }

    private static void Check(int result, string what)
    {
        if (result < 0)
            throw Failure(what, Marshal.GetLastPInvokeError());
    }

    private static IOException Failure(string what, int error) => new($"{what}: {Marshal.GetPInvokeErrorMessage(error)}");
}
