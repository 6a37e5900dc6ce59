using System.Text;
using Gateway.TransparencyLog;

namespace Gateway.Cli.Ledgers;

/// <summary>
/// Checks a whole log against its checkpoint: from the entries up where they can be read, otherwise from the hashes of its leaves. Every tile that
/// the tree has is read and compared; the tree is walked once, and no more of it is held than its right edge.
/// </summary>
internal sealed class LogCheck(PublishedLog log)
{
    private readonly TreeFrontier _frontier = new();
    private readonly List<List<TreeHash>> _edges = [];
    private LogOutcome _outcome = new();

    public async Task<LogOutcome> RunAsync(string? key, CancellationToken cancellation)
    {
        try
        {
            var verifier = await ReadKeyAsync(key, cancellation);
            _outcome = _outcome with { Verifier = verifier };
            var checkpoint = await ReadCheckpointAsync(verifier, cancellation);
            _outcome = _outcome with { Checkpoint = checkpoint };
            await CheckTreeAsync(checkpoint, cancellation);
            return _outcome;
        }
        catch (InvalidDataException fault)
        {
            return _outcome with { Fault = fault.Message };
        }
    }

    private async Task<NoteVerifier> ReadKeyAsync(string? key, CancellationToken cancellation)
    {
        var text = key ?? Encoding.UTF8.GetString(await NeededAsync("vkey", cancellation)).TrimEnd('\n');
        return NoteVerifier.TryParse(text, out var verifier)
            ? verifier
            : throw new InvalidDataException(key is null ? "`vkey` does not hold a key" : "the key given is not one: it looks like `name+12345678+base64`");
    }

    private async Task<Checkpoint> ReadCheckpointAsync(NoteVerifier verifier, CancellationToken cancellation)
    {
        if (!SignedNote.TryParse(await NeededAsync("checkpoint", cancellation), out var note) || !Checkpoint.TryParse(note.Text, out var checkpoint))
            throw new InvalidDataException("`checkpoint` is not a checkpoint");
        if (!note.IsSignedBy(verifier))
            throw new InvalidDataException($"the checkpoint is not signed by `{verifier.Name}` with that key");
        return checkpoint.Origin == verifier.Name
            ? checkpoint
            : throw new InvalidDataException($"the checkpoint is of `{checkpoint.Origin}`, not of `{verifier.Name}`");
    }

    private async Task CheckTreeAsync(Checkpoint checkpoint, CancellationToken cancellation)
    {
        for (var index = 0L; TilePath.WidthAt(0, index, checkpoint.Size) is var width and > 0; index++)
        {
            var leaves = await ReadTileAsync(TilePath.Hashes(0, index, width), cancellation);
            await CheckBundleAsync(TilePath.Entries(index, width), leaves, cancellation);
            foreach (var leaf in leaves)
                _frontier.Append(leaf);
            if (width == TilePath.FullWidth)
                await AddNodeAsync(1, Root(leaves), cancellation);
        }

        for (var level = 1; level < _edges.Count; level++)
        {
            if (_edges[level].Count > 0)
                await CheckTileAsync(level, _edges[level], cancellation);
        }

        if (_frontier.Root() != checkpoint.Root)
            throw new InvalidDataException($"the tree hashes to {_frontier.Root()}, not to the root that was signed");
    }

    private async Task CheckBundleAsync(TilePath path, List<TreeHash> leaves, CancellationToken cancellation)
    {
        if (_outcome.AreEntriesWithheld)
            return;
        (byte[] Bytes, int Width) bundle;
        try
        {
            bundle = await log.FetchAsync(path, cancellation) ?? throw new InvalidDataException($"`{path}` is missing");
        }
        catch (WithheldException)
        {
            _outcome = _outcome with { AreEntriesWithheld = true };
            return;
        }

        if (!EntryBundle.TryRead(bundle.Bytes, bundle.Width, out var entries))
            throw new InvalidDataException($"`{path}` does not hold {bundle.Width} entries");
        for (var i = 0; i < leaves.Count; i++)
        {
            if (MerkleTree.LeafHash(entries[i].Span) != leaves[i])
                throw new InvalidDataException($"entry {path.Index * TilePath.FullWidth + i} does not hash to its place in the tree");
        }

        _outcome = _outcome with { Entries = _outcome.Entries + leaves.Count };
    }

    private async Task AddNodeAsync(int level, TreeHash node, CancellationToken cancellation)
    {
        while (_edges.Count <= level)
            _edges.Add([]);
        _edges[level].Add(node);
        if (_edges[level].Count < TilePath.FullWidth)
            return;
        await CheckTileAsync(level, _edges[level], cancellation);
        var root = Root(_edges[level]);
        _edges[level].Clear();
        await AddNodeAsync(level + 1, root, cancellation);
    }

    // Called when the tile is as wide as it gets in this tree, so the frontier tells which one it is.
    private async Task CheckTileAsync(int level, List<TreeHash> computed, CancellationToken cancellation)
    {
        var last = (_frontier.Size >> (level * TilePath.Height)) - 1;
        var path = TilePath.Hashes(level, last / TilePath.FullWidth, computed.Count);
        if (!computed.SequenceEqual(await ReadTileAsync(path, cancellation)))
            throw new InvalidDataException($"`{path}` does not hold the hashes of the tiles below it");
    }

    private async Task<List<TreeHash>> ReadTileAsync(TilePath path, CancellationToken cancellation)
    {
        var (bytes, width) = await log.FetchAsync(path, cancellation) ?? throw new InvalidDataException($"`{path}` is missing");
        if (bytes.Length != width * TreeHash.ByteCount)
            throw new InvalidDataException($"`{path}` has {bytes.Length} bytes, not {width * TreeHash.ByteCount}");
        _outcome = _outcome with { Tiles = _outcome.Tiles + 1 };
        return [.. Enumerable.Range(0, path.Width).Select(i => new TreeHash(bytes.AsSpan(i * TreeHash.ByteCount, TreeHash.ByteCount)))];
    }

    private async Task<byte[]> NeededAsync(string path, CancellationToken cancellation) =>
        await log.FetchAsync(path, cancellation) ?? throw new InvalidDataException($"there is no `{path}` here: this is not a log, or not its address");

    // A complete subtree's root is the root of a tree whose leaves are its nodes.
    private static TreeHash Root(List<TreeHash> nodes)
    {
        var tree = new TreeFrontier();
        foreach (var node in nodes)
            tree.Append(node);
        return tree.Root();
    }
}
