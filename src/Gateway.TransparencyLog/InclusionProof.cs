namespace Gateway.TransparencyLog;

/// <summary>Proofs that a leaf is in a tree (RFC 9162, section 2.1.3).</summary>
public static class InclusionProof
{
    /// <summary>The hashes from the leaf's sibling up to the root's child.</summary>
    public static IReadOnlyList<TreeHash> Make(long index, long size, SubtreeHashes subtrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var proof = new List<TreeHash>();
        Descend(index, 0, size);
        return proof;

        void Descend(long leaf, long start, long end)
        {
            if (end - start == 1)
                return;
            var split = start + MerkleTree.LargestPowerBelow(end - start);
            if (leaf < split)
            {
                Descend(leaf, start, split);
                proof.Add(MerkleTree.RangeHash(split, end, subtrees));
                return;
            }

            Descend(leaf, split, end);
            proof.Add(MerkleTree.RangeHash(start, split, subtrees));
        }
    }

    public static bool Verify(TreeHash leaf, long index, long size, IReadOnlyList<TreeHash> proof, TreeHash root)
    {
        if (index < 0 || index >= size)
            return false;
        var node = index;
        var last = size - 1;
        var hash = leaf;
        foreach (var sibling in proof)
        {
            if (last == 0)
                return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleTree.NodeHash(sibling, hash);
                for (; (node & 1) == 0 && node != 0; node >>= 1)
                    last >>= 1;
            }
            else
            {
                hash = MerkleTree.NodeHash(hash, sibling);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0 && hash == root;
    }
}
