using System.Security.Cryptography;
using System.Text.Json;
using Gateway.Tests;

namespace Gateway.TransparencyLog.Tests;

public sealed class ProofTests
{
    private const int Largest = 66;
    private static readonly TestTree Tree = TestTree.Of(Largest);

    [Fact]
    public void Every_leaf_of_every_tree_is_proven_and_no_other_leaf_is()
    {
        for (var size = 1; size <= Largest; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var proof = InclusionProof.Make(index, size, Tree.Subtree);

                Assert.True(InclusionProof.Verify(Tree.Leaf(index), index, size, proof, Tree.Root(size)));
                Assert.False(InclusionProof.Verify(Tree.Leaf((index + 1) % Largest), index, size, proof, Tree.Root(size)));
            }
        }
    }

    [Fact]
    public void Every_earlier_tree_is_proven_to_begin_every_later_one_and_no_other_root_is()
    {
        for (var second = 1; second <= Largest; second++)
        {
            for (var first = 1; first <= second; first++)
            {
                var proof = ConsistencyProof.Make(first, second, Tree.Subtree);

                Assert.True(ConsistencyProof.Verify(first, Tree.Root(first), second, Tree.Root(second), proof));
                Assert.False(ConsistencyProof.Verify(first, MerkleTree.EmptyRoot, second, Tree.Root(second), proof));
                Assert.False(ConsistencyProof.Verify(first, Tree.Root(first), second, MerkleTree.EmptyRoot, proof));
            }
        }
    }

    [Fact]
    public void A_proof_with_any_one_bit_changed_is_refused()
    {
        var proof = InclusionProof.Make(13, 50, Tree.Subtree);
        for (var bit = 0; bit < proof.Count * 256; bit++)
        {
            var bytes = proof[bit / 256].ToBytes();
            bytes[bit % 256 / 8] ^= (byte)(1 << (bit % 8));
            TreeHash[] changed = [.. proof];
            changed[bit / 256] = new TreeHash(bytes);

            Assert.False(InclusionProof.Verify(Tree.Leaf(13), 13, 50, changed, Tree.Root(50)));
        }
    }

    [VectorFact]
    public void Published_inclusion_proofs_get_their_published_verdict()
    {
        var cases = Cases("inclusion");
        Assert.Equal(98, cases.Count);
        foreach (var (name, test) in cases)
        {
            // A leaf hash that is not 32 bytes long is refused by the type that would hold it.
            var isHash = test.GetProperty("leafHash").GetBytesFromBase64().Length == TreeHash.ByteCount;
            var verdict = isHash && InclusionProof.Verify(
                Hash(test.GetProperty("leafHash")),
                Size(test, "leafIdx"),
                Size(test, "treeSize"),
                Hashes(test.GetProperty("proof")),
                Hash(test.GetProperty("root")));

            Assert.True(verdict != test.GetProperty("wantErr").GetBoolean(), name);
        }
    }

    [VectorFact]
    public void Published_consistency_proofs_get_their_published_verdict()
    {
        var cases = Cases("consistency");
        Assert.Equal(98, cases.Count);
        foreach (var (name, test) in cases)
        {
            var verdict = ConsistencyProof.Verify(
                Size(test, "size1"),
                Hash(test.GetProperty("root1")),
                Size(test, "size2"),
                Hash(test.GetProperty("root2")),
                Hashes(test.GetProperty("proof")));

            Assert.True(verdict != test.GetProperty("wantErr").GetBoolean(), name);
        }
    }

    private static List<(string Name, JsonElement Case)> Cases(string kind)
    {
        var folder = Path.Combine(Repository.Vectors!, "merkle", "testdata", kind);
        return [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(file => (file, JsonDocument.Parse(File.ReadAllText(file)).RootElement))];
    }

    // Sizes beyond 2^63 do occur in the vectors; no tree of ours can have them, so they become a size that no proof fits.
    private static long Size(JsonElement test, string name) => test.GetProperty(name).TryGetInt64(out var size) ? size : -1;

    private static TreeHash[] Hashes(JsonElement proof) =>
        proof.ValueKind == JsonValueKind.Null ? [] : [.. proof.EnumerateArray().Select(Hash)];

    // Some vectors carry roots and hashes that are not 32 bytes long. The type cannot hold those; what matters is that equal ones stay equal.
    private static TreeHash Hash(JsonElement encoded)
    {
        var bytes = encoded.ValueKind == JsonValueKind.Null ? [] : encoded.GetBytesFromBase64();
        return new TreeHash(bytes.Length == TreeHash.ByteCount ? bytes : SHA256.HashData([0xff, .. bytes]));
    }
}
