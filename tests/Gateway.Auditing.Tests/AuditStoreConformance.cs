using System.Text;
using Gateway.TransparencyLog;

namespace Gateway.Auditing.Tests;

/// <summary>What every audit store keeps to, the ones that only tests use included. A store's own tests inherit this.</summary>
public abstract class AuditStoreConformance
{
    /// <summary>A store of its own for each call, empty.</summary>
    protected abstract IAuditStore OpenEmpty();

    /// <summary>Reads an entry back from a store that was disposed.</summary>
    protected abstract byte[] ReadBack(long index);

    [Fact]
    public async Task Gives_consecutive_places_from_zero_and_the_leaf_hash_of_each_entry()
    {
        await using var store = OpenEmpty();
        for (var i = 0; i < 5; i++)
        {
            var entry = Encoding.UTF8.GetBytes($"entry {i}");

            Assert.Equal(new AuditPosition(i, MerkleTree.LeafHash(entry)), await store.AppendAsync(entry));
        }
    }

    [Fact]
    public async Task Keeps_every_entry_as_it_was_whatever_its_length()
    {
        var entries = Enumerable.Range(0, 300).Select(i => Random(i, i == 299 ? IAuditStore.MaxEntryBytes : i * 7 % 900)).ToList();
        await using (var store = OpenEmpty())
        {
            foreach (var entry in entries)
                await store.AppendAsync(entry);
        }

        for (var i = 0; i < entries.Count; i++)
            Assert.Equal(entries[i], ReadBack(i));
    }

    [Fact]
    public async Task Gives_each_of_many_concurrent_entries_a_place_of_its_own_without_gaps()
    {
        const int Writers = 64;
        const int Each = 50;
        var positions = new AuditPosition[Writers * Each];
        await using (var store = OpenEmpty())
        {
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
            {
                for (var i = 0; i < Each; i++)
                    positions[writer * Each + i] = await store.AppendAsync(Named(writer, i));
            })));
        }

        Assert.Equal(Enumerable.Range(0, Writers * Each).Select(i => (long)i), positions.Select(position => position.Index).Order());
        for (var writer = 0; writer < Writers; writer++)
        {
            for (var i = 0; i < Each; i++)
            {
                var position = positions[writer * Each + i];
                Assert.Equal(MerkleTree.LeafHash(Named(writer, i)), position.Leaf);
                Assert.Equal(Named(writer, i), ReadBack(position.Index));
            }
        }
    }

    [Fact]
    public async Task Lets_the_caller_reuse_its_memory_as_soon_as_the_call_returned()
    {
        var entry = "before"u8.ToArray();
        AuditPosition position;
        await using (var store = OpenEmpty())
        {
            var appending = store.AppendAsync(entry);
            "after!"u8.CopyTo(entry);
            position = await appending;
        }

        Assert.Equal(MerkleTree.LeafHash("before"u8), position.Leaf);
        Assert.Equal("before"u8.ToArray(), ReadBack(0));
    }

    [Fact]
    public async Task Refuses_an_entry_that_is_too_long()
    {
        await using var store = OpenEmpty();

        await Assert.ThrowsAsync<ArgumentException>(async () => await store.AppendAsync(new byte[IAuditStore.MaxEntryBytes + 1]));
        Assert.Equal(0, (await store.AppendAsync("next"u8.ToArray())).Index);
    }

    [Fact]
    public async Task Is_unavailable_once_disposed()
    {
        var store = OpenEmpty();
        await store.AppendAsync("first"u8.ToArray());
        await store.DisposeAsync();

        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await store.AppendAsync("second"u8.ToArray()));
    }

    private static byte[] Named(int writer, int i) => Encoding.UTF8.GetBytes($"writer {writer} entry {i}");

    private static byte[] Random(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
