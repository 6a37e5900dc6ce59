using Microsoft.Win32.SafeHandles;

namespace Gateway.Auditing.Files;

/// <summary>One writer at a time: a lock of the operating system on a file of the folder, gone with the process however it ends.</summary>
internal sealed class LedgerLock : IDisposable
{
    private readonly SafeFileHandle _file;

    private LedgerLock(SafeFileHandle file) => _file = file;

    public static LedgerLock Take(LedgerFolder folder)
    {
        if (!Directory.Exists(folder.Root) || !File.Exists(folder.Checkpoint))
        {
            throw new LedgerRefusedException(
                LedgerRefusedException.Missing,
                $"there is no ledger in `{folder.Root}`: make one with `gateway ledger init`, or find where it went");
        }

        var file = Disk.OpenUnlocked(folder.Lock);
        if (LibC.Lock(file, LibC.LockExclusiveNonBlocking) == 0)
            return new LedgerLock(file);
        file.Dispose();
        throw new LedgerRefusedException(LedgerRefusedException.Locked, $"the ledger in `{folder.Root}` is open in another process");
    }

    public void Dispose()
    {
        // Closing alone does not let go: a process that is just being started elsewhere in this one holds a copy of every open file for a moment.
        if (!_file.IsClosed)
            _ = LibC.Lock(_file, LibC.Unlock);
        _file.Dispose();
    }
}
