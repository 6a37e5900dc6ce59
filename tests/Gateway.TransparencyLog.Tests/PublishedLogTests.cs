using Gateway.Tests;

namespace Gateway.TransparencyLog.Tests;

/// <summary>A log that another implementation wrote: sixteen checkpoints, its tiles and its entries.</summary>
public sealed class PublishedLogTests
{
    private const string Key = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";
    private const int Newest = 15;

    [VectorFact]
    public void Every_checkpoint_is_signed_by_the_published_key_and_written_back_to_the_byte()
    {
        for (var size = 0; size <= Newest; size++)
        {
            var bytes = File.ReadAllBytes(Path.Combine(Folder, $"checkpoint.{size}"));
            Assert.True(SignedNote.TryParse(bytes, out var note));
            Assert.True(note.IsSignedBy(Verifier));
            Assert.True(Checkpoint.TryParse(note.Text, out var checkpoint));

            Assert.Equal(size, checkpoint.Size);
            Assert.Equal(Verifier.Name, checkpoint.Origin);
            Assert.Equal(note.Text, checkpoint.ToText());
            Assert.Equal(bytes, note.ToBytes());
        }
    }

    [VectorFact]
    public void Every_bundle_holds_the_entries_whose_hashes_its_tile_lists()
    {
        for (var size = 1; size <= Newest; size++)
        {
            Assert.True(EntryBundle.TryRead(Read(TilePath.Entries(0, size)), size, out var entries));
            var tile = Read(TilePath.Hashes(0, 0, size));

            Assert.Equal(tile, entries.SelectMany(entry => MerkleTree.LeafHash(entry.Span).ToBytes()));
        }
    }

    [VectorFact]
    public void Each_checkpoint_is_proven_to_begin_each_later_one_from_the_tiles()
    {
        for (var second = 1; second <= Newest; second++)
        {
            var tiles = new TileHashes(second, path => Read(path));
            Assert.Equal(Head(second).Root, MerkleTree.RangeHash(0, second, tiles.Subtree));
            for (var first = 1; first <= second; first++)
            {
                var proof = ConsistencyProof.Make(first, second, tiles.Subtree);

                Assert.True(ConsistencyProof.Verify(first, Head(first).Root, second, Head(second).Root, proof));
            }
        }
    }

    [VectorFact]
    public void An_offline_proof_made_from_the_tiles_holds_and_names_one_entry_only()
    {
        var tiles = new TileHashes(Newest, path => Read(path));
        Assert.True(EntryBundle.TryRead(Read(TilePath.Entries(0, Newest)), Newest, out var entries));
        Assert.True(SignedNote.TryParse(File.ReadAllBytes(Path.Combine(Folder, "checkpoint")), out var note));
        for (var index = 0; index < Newest; index++)
        {
            var text = new LogProof(index, InclusionProof.Make(index, Newest, tiles.Subtree), note).ToString();

            Assert.True(LogProof.TryParse(text, out var proof));
            Assert.True(proof.Proves(MerkleTree.LeafHash(entries[index].Span), Verifier));
            Assert.False(proof.Proves(MerkleTree.LeafHash(entries[(index + 1) % Newest].Span), Verifier));
            Assert.False(proof.Proves(MerkleTree.LeafHash(entries[index].Span), NoteSigner.Generate(Verifier.Name).Verifier));
        }
    }

    private static string Folder => Path.Combine(Repository.Vectors!, "tlog", "testdata", "log");

    private static NoteVerifier Verifier => NoteVerifier.TryParse(Key, out var verifier) ? verifier : throw new InvalidDataException("the vector's key");

    private static byte[] Read(TilePath path) => File.ReadAllBytes(Path.Combine(Folder, path.ToString()));

    private static Checkpoint Head(int size)
    {
        Assert.True(SignedNote.TryParse(File.ReadAllBytes(Path.Combine(Folder, $"checkpoint.{size}")), out var note));
        Assert.True(Checkpoint.TryParse(note.Text, out var checkpoint));
        return checkpoint;
    }
}
