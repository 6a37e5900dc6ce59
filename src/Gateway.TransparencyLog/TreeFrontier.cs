using System.Numerics;

namespace Gateway.TransparencyLog;

/// <summary>The right edge of a growing tree: one hash for each complete subtree. Enough to append and to tell the root, in logarithmic space.</summary>
public sealed class TreeFrontier
{
    private readonly TreeHash[] _complete = new TreeHash[64];

    /// <summary>The number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>The frontier of an existing tree, from its subtrees.</summary>
    public static TreeFrontier At(long size, SubtreeHashes subtrees)
    {
        var frontier = new TreeFrontier { Size = size };
        var start = 0L;
        for (var level = 62; level >= 0; level--)
        {
            if ((size & (1L << level)) == 0)
                continue;
            frontier._complete[level] = subtrees(level, start >> level);
            start += 1L << level;
        }

        return frontier;
    }

    public TreeFrontier Copy()
    {
        var copy = new TreeFrontier { Size = Size };
        _complete.CopyTo(copy._complete, 0);
        return copy;
    }

    public void Append(TreeHash leaf)
    {
        var hash = leaf;
        var level = 0;
        for (; (Size & (1L << level)) != 0; level++)
            hash = MerkleTree.NodeHash(_complete[level], hash);
        _complete[level] = hash;
        Size++;
    }

    public TreeHash Root()
    {
        if (Size == 0)
            return MerkleTree.EmptyRoot;
        var level = BitOperations.TrailingZeroCount(Size);
        var root = _complete[level];
        while (++level < 63)
        {
            if ((Size & (1L << level)) != 0)
                root = MerkleTree.NodeHash(_complete[level], root);
        }

        return root;
    }
}
