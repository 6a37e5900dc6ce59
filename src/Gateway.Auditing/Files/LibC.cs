using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Gateway.Auditing.Files;

/// <summary>What the framework does not offer: syncing a file's data without its times, syncing a folder, and a lock that ends with the process.</summary>
internal static partial class LibC
{
    public const int ReadOnlyCloseOnExec = 0x80000;
    public const int ReadWriteCreateCloseOnExec = 0x80000 | 0x40 | 2;
    public const int LockExclusiveNonBlocking = 2 | 4;
    public const int Unlock = 8;

    private const string Library = "libc";

    [LibraryImport(Library, EntryPoint = "fdatasync", SetLastError = true)]
    public static partial int SyncData(SafeFileHandle file);

    [LibraryImport(Library, EntryPoint = "fsync", SetLastError = true)]
    public static partial int Sync(SafeFileHandle file);

    [LibraryImport(Library, EntryPoint = "fsync", SetLastError = true)]
    public static partial int Sync(int descriptor);

    [LibraryImport(Library, EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags, int mode);

    [LibraryImport(Library, EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);

    [LibraryImport(Library, EntryPoint = "flock", SetLastError = true)]
    public static partial int Lock(SafeFileHandle file, int operation);
}
