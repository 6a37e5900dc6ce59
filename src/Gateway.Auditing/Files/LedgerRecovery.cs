using Gateway.TransparencyLog;

namespace Gateway.Auditing.Files;

/// <summary>
/// Reads a ledger back at start: checkpoint, tiles and journal must tell one story, and the signed checkpoint must not be ahead of the rest.
/// A folder restored whole from a backup tells a consistent old story; only someone who kept a newer checkpoint can see that.
/// </summary>
internal static class LedgerRecovery
{
    public static OpenedLog Open(LedgerFolder folder, FileAuditStoreOptions options)
    {
        var disk = options.Disk;
        var signer = ReadSigner(folder);
        var files = new LedgerFiles(folder.Root);
        var checkpoint = files.ReadCheckpoint().Head;
        if (files.Verifier.ToString() != signer.Verifier.ToString())
            throw new LedgerRefusedException(LedgerRefusedException.WrongKey, $"`{folder.SigningKey}` is not the key that `{folder.VerifierKey}` verifies");
        Empty(folder.Temporary);

        var tiles = new TileReader(folder);
        var hashes = new TileHashes(checkpoint.Size, tiles.Hashes);
        if (TreeFrontier.At(checkpoint.Size, hashes.Subtree).Root() != checkpoint.Root)
            throw new LedgerRefusedException(LedgerRefusedException.Damaged, $"the tiles do not hash to the signed checkpoint of {checkpoint.Size} entries");
        var segments = folder.Segments();
        var replay = Replay(segments, checkpoint, hashes);

        var writer = TileWriter.Load(folder, disk, tiles, checkpoint.Size);
        var publisher = new Publisher(folder, disk, signer, writer, new CheckpointFeed(checkpoint));
        var fresh = Unpublished(replay, checkpoint.Size);
        if (!fresh.IsEmpty)
            publisher.Publish(fresh);

        var journal = new JournalWriter(folder, disk, options.SegmentBytes, replay.Frontier.Size, replay.Frontier.Root());
        // A segment that began where the new one does was replaced by it; the others are covered by the checkpoint.
        foreach (var (firstIndex, file) in segments.Where(segment => segment.FirstIndex != replay.Frontier.Size))
            File.Delete(file);
        disk.SyncFolder(folder.Journal);
        return new OpenedLog(replay.Frontier, publisher, journal, LastEntry(tiles, replay.Frontier.Size));
    }

    private static JournalReplay Replay(IReadOnlyList<(long FirstIndex, string File)> segments, Checkpoint checkpoint, TileHashes hashes)
    {
        if (segments.Count == 0)
            throw new LedgerRefusedException(LedgerRefusedException.Damaged, "the journal is missing: entries after the checkpoint may have been in it");
        var first = segments[0].FirstIndex;
        if (first > checkpoint.Size)
        {
            throw new LedgerRefusedException(
                LedgerRefusedException.RolledBack,
                $"the checkpoint covers {checkpoint.Size} entries, but the journal goes on from entry {first}: an older checkpoint was put back");
        }

        var replay = new JournalReplay(TreeFrontier.At(first, hashes.Subtree));
        foreach (var (firstIndex, file) in segments)
            replay.Read(File.ReadAllBytes(file), firstIndex);
        if (replay.Frontier.Size < checkpoint.Size)
        {
            throw new LedgerRefusedException(
                LedgerRefusedException.RolledBack,
                $"the signed checkpoint covers {checkpoint.Size} entries, but the journal ends before entry {replay.Frontier.Size}");
        }

        var covered = TreeFrontier.At(first, hashes.Subtree);
        foreach (var (_, leaf) in replay.Entries.Take((int)(checkpoint.Size - first)))
            covered.Append(leaf);
        return covered.Root() == checkpoint.Root
            ? replay
            : throw new LedgerRefusedException(LedgerRefusedException.Damaged, $"the journal holds other entries than the signed checkpoint of {checkpoint.Size}");
    }

    private static Backlog Unpublished(JournalReplay replay, long publishedSize)
    {
        var backlog = new Backlog();
        var first = replay.Frontier.Size - replay.Entries.Count;
        foreach (var (entry, leaf) in replay.Entries.Skip((int)(publishedSize - first)))
        {
            var record = new byte[Frame.RecordBytes(entry.Length)];
            Frame.WriteRecord(record, entry, Frame.Crc(entry));
            backlog.Add(record, [leaf], replay.Frontier.Root());
        }

        return backlog;
    }

    private static ReadOnlyMemory<byte> LastEntry(TileReader tiles, long size) =>
        size == 0 ? default : tiles.Bundle((size - 1) / TilePath.FullWidth, size)[^1];

    private static NoteSigner ReadSigner(LedgerFolder folder)
    {
        if (!File.Exists(folder.SigningKey))
            throw new LedgerRefusedException(LedgerRefusedException.Missing, $"`{folder.SigningKey}` is missing: without it nothing can be signed");
        return NoteSigner.TryParse(File.ReadAllText(folder.SigningKey).TrimEnd('\n'), out var signer)
            ? signer
            : throw new LedgerRefusedException(LedgerRefusedException.WrongKey, $"`{folder.SigningKey}` does not hold a signing key");
    }

    private static void Empty(string folder)
    {
        foreach (var left in Directory.EnumerateFiles(folder))
            File.Delete(left);
    }
}
