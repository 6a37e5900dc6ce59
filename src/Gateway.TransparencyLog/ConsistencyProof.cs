using System.Numerics;

namespace Gateway.TransparencyLog;

/// <summary>Proofs that a tree is the beginning of a later one (RFC 9162, section 2.1.4). A tree without leaves proves nothing and is refused.</summary>
public static class ConsistencyProof
{
    public static IReadOnlyList<TreeHash> Make(long firstSize, long secondSize, SubtreeHashes subtrees)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstSize, secondSize);
        var proof = new List<TreeHash>();
        Descend(0, secondSize, isWholeFirstTree: true);
        return proof;

        void Descend(long start, long end, bool isWholeFirstTree)
        {
            if (firstSize == end)
            {
                if (!isWholeFirstTree)
                    proof.Add(MerkleTree.RangeHash(start, end, subtrees));
                return;
            }

            var split = start + MerkleTree.LargestPowerBelow(end - start);
            if (firstSize <= split)
            {
                Descend(start, split, isWholeFirstTree);
                proof.Add(MerkleTree.RangeHash(split, end, subtrees));
                return;
            }

            Descend(split, end, isWholeFirstTree: false);
            proof.Add(MerkleTree.RangeHash(start, split, subtrees));
        }
    }

    public static bool Verify(long firstSize, TreeHash firstRoot, long secondSize, TreeHash secondRoot, IReadOnlyList<TreeHash> proof)
    {
        if (firstSize < 1 || firstSize > secondSize)
            return false;
        if (firstSize == secondSize)
            return proof.Count == 0 && firstRoot == secondRoot;
        // A first tree of a power of two is a node of the second one; the proof leaves it out because the verifier has it.
        var next = 0;
        var seed = firstRoot;
        if (!BitOperations.IsPow2(firstSize))
        {
            if (proof.Count == 0)
                return false;
            seed = proof[next++];
        }

        var node = firstSize - 1;
        var last = secondSize - 1;
        for (; (node & 1) == 1; node >>= 1)
            last >>= 1;
        var first = seed;
        var second = seed;
        for (; next < proof.Count; next++)
        {
            if (last == 0)
                return false;
            if ((node & 1) == 1 || node == last)
            {
                first = MerkleTree.NodeHash(proof[next], first);
                second = MerkleTree.NodeHash(proof[next], second);
                for (; (node & 1) == 0 && node != 0; node >>= 1)
                    last >>= 1;
            }
            else
            {
                second = MerkleTree.NodeHash(second, proof[next]);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0 && first == firstRoot && second == secondRoot;
    }
}
