using Gateway.TransparencyLog;

namespace Gateway.Auditing.Files;

/// <summary>Brings durable entries into tiles and signs the checkpoint that covers them, in this order. Used by one thread at a time.</summary>
internal sealed class Publisher(LedgerFolder folder, Disk disk, NoteSigner signer, TileWriter tiles, CheckpointFeed feed)
{
    public NoteVerifier Verifier => signer.Verifier;

    public CheckpointFeed Feed => feed;

    /// <summary>Returns the size that is now published.</summary>
    public long Publish(Backlog backlog)
    {
        tiles.Extend(backlog.Records, backlog.Leaves);
        var root = tiles.Root();
        // Two ways to the same root. To sign when they differ would be to sign a tree that nobody committed to.
        if (root != backlog.RootAfter || tiles.Size < feed.Newest.Size)
            throw new InvalidOperationException($"tiles and journal disagree about the tree of {tiles.Size} entries: nothing is signed");
        var checkpoint = new Checkpoint(signer.Verifier.Name, tiles.Size, root);
        WriteCheckpoint(folder, disk, signer, checkpoint);
        tiles.DeletePartials();
        feed.Publish(checkpoint);
        return checkpoint.Size;
    }

    public static void WriteCheckpoint(LedgerFolder folder, Disk disk, NoteSigner signer, Checkpoint checkpoint) =>
        disk.Replace(folder.Checkpoint, SignedNote.Sign(checkpoint.ToText(), signer).ToBytes(), Path.Combine(folder.Temporary, "checkpoint"));
}
