using System.Numerics;

namespace Gateway.TransparencyLog;

/// <summary>
/// Reads the hashes of subtrees out of tiles, for a tree of <paramref name="size"/> leaves. Tiles are read once each and kept, so one instance serves
/// one proof or one check, not a lifetime.
/// </summary>
/// <param name="size">The size of the tree, which decides how wide its partial tiles are.</param>
/// <param name="read">The bytes of a hash tile, exactly as wide as asked; throws where there are none.</param>
public sealed class TileHashes(long size, Func<TilePath, ReadOnlyMemory<byte>> read)
{
    private readonly Dictionary<TilePath, ReadOnlyMemory<byte>> _tiles = [];

    /// <summary>The hash of a complete subtree; a <see cref="SubtreeHashes"/>.</summary>
    public TreeHash Subtree(int level, long index)
    {
        var tileLevel = level / TilePath.Height;
        // A complete subtree of a tile's whole height is one hash of the tile above, so at most 128 hashes are hashed together here.
        var within = level % TilePath.Height;
        var first = index << within;
        var tileIndex = first / TilePath.FullWidth;
        var path = TilePath.Hashes(tileLevel, tileIndex, TilePath.WidthAt(tileLevel, tileIndex, size));
        if (!_tiles.TryGetValue(path, out var tile))
        {
            tile = read(path);
            if (tile.Length != path.Width * TreeHash.ByteCount)
                throw new InvalidDataException($"`{path}` has {tile.Length} bytes, not {path.Width * TreeHash.ByteCount}");
            _tiles.Add(path, tile);
        }

        var hashes = tile.Span.Slice((int)(first % TilePath.FullWidth) * TreeHash.ByteCount, (1 << within) * TreeHash.ByteCount);
        return Root(hashes);
    }

    /// <summary>The hash over the concatenated hashes of a complete subtree's nodes: a power of two of them.</summary>
    public static TreeHash Root(ReadOnlySpan<byte> hashes)
    {
        var count = hashes.Length / TreeHash.ByteCount;
        if (!BitOperations.IsPow2(count) || count > TilePath.FullWidth || count * TreeHash.ByteCount != hashes.Length)
            throw new ArgumentException("a complete subtree has a power of two of hashes, at most a tile of them", nameof(hashes));
        Span<TreeHash> nodes = new TreeHash[count];
        for (var i = 0; i < count; i++)
            nodes[i] = new TreeHash(hashes.Slice(i * TreeHash.ByteCount, TreeHash.ByteCount));
        for (; count > 1; count /= 2)
        {
            for (var i = 0; i < count / 2; i++)
                nodes[i] = MerkleTree.NodeHash(nodes[2 * i], nodes[2 * i + 1]);
        }

        return nodes[0];
    }
}
