namespace Gateway.TransparencyLog.Tests;

/// <summary>A tree in memory, hashed by the recursive definition of RFC 9162, section 2.1.1, word for word, to compare everything else with.</summary>
internal sealed class TestTree(IEnumerable<byte[]> entries)
{
    private readonly TreeHash[] _leaves = [.. entries.Select(entry => MerkleTree.LeafHash(entry))];

    public static TestTree Of(int count) => new(Enumerable.Range(0, count).Select(BitConverter.GetBytes));

    public TreeHash Leaf(int index) => _leaves[index];

    public TreeHash Root(int size) => Hash(0, size);

    public TreeHash Subtree(int level, long index) => Hash((int)(index << level), (int)((index + 1) << level));

    public TreeFrontier Frontier(int size)
    {
        var frontier = new TreeFrontier();
        foreach (var leaf in _leaves.Take(size))
            frontier.Append(leaf);
        return frontier;
    }

    private TreeHash Hash(int start, int end)
    {
        if (start == end)
            return MerkleTree.EmptyRoot;
        if (end - start == 1)
            return _leaves[start];
        var half = 1;
        while (half * 2 < end - start)
            half *= 2;
        return MerkleTree.NodeHash(Hash(start, start + half), Hash(start + half, end));
    }
}
