using System.Buffers;
using Gateway.TransparencyLog;

namespace Gateway.Auditing.Files;

/// <summary>
/// Derives entry bundles and hash tiles from the sequence of entries. Keeps the right edge of the tree in memory; everything it writes
/// follows from the entries alone, so writing it again after a crash writes the same bytes.
/// </summary>
internal sealed class TileWriter
{
    private readonly LedgerFolder _folder;
    private readonly Disk _disk;
    private readonly ArrayBufferWriter<byte> _bundle = new(1 << 18);
    private readonly List<ArrayBufferWriter<byte>> _levels = [];
    private readonly List<TilePath> _filled = [];

    private TileWriter(LedgerFolder folder, Disk disk, long size)
    {
        _folder = folder;
        _disk = disk;
        Size = size;
    }

    public long Size { get; private set; }

    /// <summary>Takes up a log at a size that a checkpoint covers, reading its right edge; throws where bundles and tiles do not agree.</summary>
    public static TileWriter Load(LedgerFolder folder, Disk disk, TileReader tiles, long size)
    {
        var writer = new TileWriter(folder, disk, size);
        var index = size / TilePath.FullWidth;
        var width = TilePath.WidthAt(0, index, size);
        if (width > 0)
        {
            var entries = tiles.Bundle(index, size);
            var leaves = tiles.Hashes(TilePath.Hashes(0, index, width));
            for (var i = 0; i < width; i++)
            {
                if (MerkleTree.LeafHash(entries[i].Span) != new TreeHash(leaves.Span.Slice(i * TreeHash.ByteCount, TreeHash.ByteCount)))
                    throw new LedgerRefusedException(LedgerRefusedException.Damaged, $"entry {index * TilePath.FullWidth + i} is not the one that its tile lists");
                EntryBundle.Append(writer._bundle, entries[i].Span);
            }
        }

        for (var level = 0; size >> (level * TilePath.Height) > 0; level++)
        {
            var nodes = size >> (level * TilePath.Height);
            var edge = nodes / TilePath.FullWidth;
            var edgeWidth = (int)(nodes % TilePath.FullWidth);
            if (edgeWidth > 0)
                writer.Level(level).Write(tiles.Hashes(TilePath.Hashes(level, edge, edgeWidth)).Span);
        }

        return writer;
    }

    /// <summary>Adds entries, given as records of the journal, and makes all files durable that a tree of the new size is read from.</summary>
    public void Extend(ReadOnlySpan<byte> records, ReadOnlySpan<TreeHash> leaves)
    {
        using var files = new StagedFiles(_folder, _disk);
        foreach (var leaf in leaves)
        {
            if (!Frame.TryReadRecord(records, out var entry))
                throw new InvalidOperationException("the records handed over do not match their hashes");
            records = records[Frame.RecordBytes(entry.Length)..];
            EntryBundle.Append(_bundle, entry);
            Size++;
            if (Size % TilePath.FullWidth == 0)
                FillBundle(files);
            AddNode(files, 0, leaf);
        }

        StagePartials(files);
        files.Publish();
    }

    /// <summary>The root of the tree, from the right edges of its tiles: what the tiles written say, not what the journal said.</summary>
    public TreeHash Root()
    {
        var edges = new TileHashes(Size, path => Level(path.Level).WrittenMemory);
        return TreeFrontier.At(Size, edges.Subtree).Root();
    }

    /// <summary>Deletes the partial forms of what is full by now. Called once a checkpoint stands that does not need them.</summary>
    public void DeletePartials()
    {
        foreach (var path in _filled)
        {
            var partials = _folder.Partials(path);
            if (Directory.Exists(partials))
                Directory.Delete(partials, recursive: true);
        }

        _filled.Clear();
    }

    private void FillBundle(StagedFiles files)
    {
        var path = TilePath.Entries(Size / TilePath.FullWidth - 1);
        files.Add(_folder.Tile(path), _bundle.WrittenSpan);
        _filled.Add(path);
        _bundle.ResetWrittenCount();
    }

    private void AddNode(StagedFiles files, int level, TreeHash node)
    {
        var tile = Level(level);
        node.CopyTo(tile.GetSpan(TreeHash.ByteCount));
        tile.Advance(TreeHash.ByteCount);
        if (tile.WrittenCount < TilePath.FullWidth * TreeHash.ByteCount)
            return;
        var path = TilePath.Hashes(level, (Size >> (level * TilePath.Height)) / TilePath.FullWidth - 1);
        files.Add(_folder.Tile(path), tile.WrittenSpan);
        _filled.Add(path);
        var root = TileHashes.Root(tile.WrittenSpan);
        tile.ResetWrittenCount();
        AddNode(files, level + 1, root);
    }

    private void StagePartials(StagedFiles files)
    {
        if (_bundle.WrittenCount > 0)
            files.Add(_folder.Tile(TilePath.Entries(Size / TilePath.FullWidth, (int)(Size % TilePath.FullWidth))), _bundle.WrittenSpan);
        for (var level = 0; level < _levels.Count; level++)
        {
            var width = _levels[level].WrittenCount / TreeHash.ByteCount;
            if (width == 0)
                continue;
            var path = _folder.Tile(TilePath.Hashes(level, (Size >> (level * TilePath.Height)) / TilePath.FullWidth, width));
            // The edge of an upper level moves once in 256 entries, or 65 536; its file is there until then.
            if (level == 0 || !File.Exists(path))
                files.Add(path, _levels[level].WrittenSpan);
        }
    }

    private ArrayBufferWriter<byte> Level(int level)
    {
        while (_levels.Count <= level)
            _levels.Add(new ArrayBufferWriter<byte>(TilePath.FullWidth * TreeHash.ByteCount));
        return _levels[level];
    }
}
