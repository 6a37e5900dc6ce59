using System.Text;
using Gateway.TransparencyLog;

namespace Gateway.Auditing.Files;

/// <summary>Makes a new ledger. The checkpoint comes last: a folder without one was never finished, and is refused by name.</summary>
internal static class LedgerCreation
{
    public static void Create(LedgerFolder folder, string origin, Disk disk)
    {
        if (Directory.Exists(folder.Root) && Directory.EnumerateFileSystemEntries(folder.Root).Any())
            throw new LedgerRefusedException(LedgerRefusedException.Exists, $"`{folder.Root}` is not empty: a ledger is made in a folder of its own");
        var signer = NoteSigner.Generate(origin);
        foreach (var path in (string[])[folder.Root, folder.Keys, folder.Tiles, folder.Journal, folder.Temporary])
            Disk.CreateFolder(path);
        var temporary = Path.Combine(folder.Temporary, "new");
        disk.Replace(folder.SigningKey, Encoding.UTF8.GetBytes(signer.ToPrivateText() + "\n"), temporary, Disk.PrivateFile);
        disk.Replace(folder.TagKey, Encoding.ASCII.GetBytes(Convert.ToBase64String(AuditKeys.NewKey()) + "\n"), temporary, Disk.PrivateFile);
        disk.Replace(folder.VerifierKey, Encoding.UTF8.GetBytes(signer.Verifier + "\n"), temporary);
        new JournalWriter(folder, disk, Frame.SegmentHeaderBytes, 0, MerkleTree.EmptyRoot).Dispose();
        Publisher.WriteCheckpoint(folder, disk, signer, new Checkpoint(origin, 0, MerkleTree.EmptyRoot));
        disk.SyncFolder(Path.GetDirectoryName(folder.Root) ?? folder.Root);
    }
}
