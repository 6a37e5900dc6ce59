using Gateway.TransparencyLog;

namespace Gateway.Auditing.Files;

/// <summary>Reads tiles and bundles of a ledger's folder, at the width that a tree of a given size has them. A partial one that is gone is part of the full one.</summary>
internal sealed class TileReader(LedgerFolder folder)
{
    /// <summary>The hashes of a tile; throws <see cref="LedgerRefusedException"/> where the folder does not hold them.</summary>
    public ReadOnlyMemory<byte> Hashes(TilePath path)
    {
        var bytes = Read(path);
        return bytes.Length >= path.Width * TreeHash.ByteCount ? bytes.AsMemory(0, path.Width * TreeHash.ByteCount) : throw Damaged(path);
    }

    /// <summary>The entries of a bundle, as far as a tree of this size has them.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Bundle(long index, long size)
    {
        var path = TilePath.Entries(index, TilePath.WidthAt(0, index, size));
        if (TryRead(path) is { } bytes)
            return EntryBundle.TryRead(bytes, path.Width, out var entries) ? entries : throw Damaged(path);
        return EntryBundle.TryRead(Read(path.Full), TilePath.FullWidth, out var all) ? [.. all.Take(path.Width)] : throw Damaged(path);
    }

    /// <summary>The bytes as they are published under exactly this path; null where there are none.</summary>
    public byte[]? TryRead(TilePath path)
    {
        try
        {
            return File.ReadAllBytes(folder.Tile(path));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private byte[] Read(TilePath path) => TryRead(path) ?? TryRead(path.Full) ?? throw Damaged(path);

    private static LedgerRefusedException Damaged(TilePath path) =>
        new(LedgerRefusedException.Damaged, $"`{path}` is missing or damaged");
}
