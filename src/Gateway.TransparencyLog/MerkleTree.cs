using System.Buffers;
using System.Numerics;
using System.Security.Cryptography;

namespace Gateway.TransparencyLog;

/// <summary>The hashes of an RFC 9162 tree (section 2.1.1, the same as RFC 6962's): leaves and nodes are told apart by their first byte.</summary>
public static class MerkleTree
{
    private const byte LeafPrefix = 0x00;
    private const byte NodePrefix = 0x01;
    private const int StackEntryLimit = 4096;

    /// <summary>The root of a tree without leaves.</summary>
    public static TreeHash EmptyRoot { get; } = new(SHA256.HashData([]));

    public static TreeHash LeafHash(ReadOnlySpan<byte> entry)
    {
        byte[]? rented = null;
        var prefixed = entry.Length <= StackEntryLimit
            ? stackalloc byte[StackEntryLimit + 1]
            : rented = ArrayPool<byte>.Shared.Rent(entry.Length + 1);
        prefixed = prefixed[..(entry.Length + 1)];
        prefixed[0] = LeafPrefix;
        entry.CopyTo(prefixed[1..]);
        var hash = Hash(prefixed);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }

    public static TreeHash NodeHash(TreeHash left, TreeHash right)
    {
        Span<byte> node = stackalloc byte[1 + 2 * TreeHash.ByteCount];
        node[0] = NodePrefix;
        left.CopyTo(node[1..]);
        right.CopyTo(node[(1 + TreeHash.ByteCount)..]);
        return Hash(node);
    }

    /// <summary>The hash of the tree over the leaves from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    /// <remarks><paramref name="start"/> is a multiple of the smallest power of two that is not below the number of leaves, as every range in a proof is.</remarks>
    public static TreeHash RangeHash(long start, long end, SubtreeHashes subtrees)
    {
        var count = end - start;
        if (count == 0)
            return EmptyRoot;
        if (BitOperations.IsPow2(count))
            return subtrees(BitOperations.Log2((ulong)count), start / count);
        var split = start + LargestPowerBelow(count);
        return NodeHash(RangeHash(start, split, subtrees), RangeHash(split, end, subtrees));
    }

    /// <summary>The largest power of two smaller than <paramref name="count"/>, where a tree of more than one leaf splits.</summary>
    internal static long LargestPowerBelow(long count) => 1L << BitOperations.Log2((ulong)(count - 1));

    private static TreeHash Hash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[TreeHash.ByteCount];
        Sha256.Hash(bytes, hash);
        return new TreeHash(hash);
    }
}
