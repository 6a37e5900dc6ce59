using Microsoft.Win32.SafeHandles;

namespace Gateway.Auditing.Files;

/// <summary>One writer at a time: a lock of the operating system on a file of the folder, gone with the process however it ends.</summary>
internal static class LedgerLock
{
    public static SafeFileHandle Take(LedgerFolder folder)
    {
        if (!Directory.Exists(folder.Root) || !File.Exists(folder.Checkpoint))
        {
            throw new LedgerRefusedException(
                LedgerRefusedException.Missing,
                $"there is no ledger in `{folder.Root}`: make one with `gateway ledger init`, or find where it went");
        }

        var file = Disk.OpenUnlocked(folder.Lock);
        if (LibC.Lock(file, LibC.LockExclusiveNonBlocking) == 0)
            return file;
        file.Dispose();
        throw new LedgerRefusedException(LedgerRefusedException.Locked, $"the ledger in `{folder.Root}` is open in another process");
    }
}
