using Gateway.Auditing.Files;
using Gateway.TransparencyLog;

namespace Gateway.Auditing.Tests.Files;

public sealed class PublishingTests : IDisposable
{
    private readonly TestLog _log = new();
    private readonly ManualTime _time = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task The_first_entry_after_a_quiet_time_is_published_at_once_and_later_ones_when_the_interval_has_passed()
    {
        await using var store = _log.Open(_time);
        await store.AppendAsync(TestLog.Entry(0));
        await store.CoveringAsync(1);
        await store.AppendAsync(TestLog.Entry(1));
        var second = store.CoveringAsync(2);

        _time.Advance(TimeSpan.FromMilliseconds(199));
        Assert.False(second.IsCompleted);
        Assert.Null(store.Files.TryProve(1));
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(2, (await second).Size);
        Assert.NotNull(store.Files.TryProve(1));
    }

    [Fact]
    public async Task Every_entry_is_provable_against_every_checkpoint_that_covers_it()
    {
        var leaves = new List<TreeHash>();
        var checkpoints = new List<Checkpoint>();
        await using var store = _log.Open(_time);
        foreach (var count in (int[])[1, 1, 3, 250, 1, 1, 255, 512, 7])
        {
            for (var i = 0; i < count; i++)
                leaves.Add((await store.AppendAsync(TestLog.Entry(leaves.Count))).Leaf);
            checkpoints.Add(await PublishedAsync(store, leaves.Count));

            for (var index = 0; index < leaves.Count; index += 1 + index / 8)
            {
                Assert.True(LogProof.TryParse(store.Files.TryProve(index)!.ToString(), out var proof));
                Assert.True(proof.Proves(leaves[index], store.Verifier));
                Assert.False(proof.Proves(leaves[(index + 1) % leaves.Count], store.Verifier) && leaves.Count > 1);
            }
        }

        var hashes = new TileHashes(leaves.Count, path => store.Files.TryReadTile(path)!);
        foreach (var earlier in checkpoints)
        {
            var proof = ConsistencyProof.Make(earlier.Size, leaves.Count, hashes.Subtree);
            Assert.True(ConsistencyProof.Verify(earlier.Size, earlier.Root, leaves.Count, checkpoints[^1].Root, proof));
        }
    }

    [Fact]
    public async Task Every_tile_of_a_checkpoint_can_be_fetched_and_partial_ones_go_once_the_full_one_is_there()
    {
        const int Count = 700;
        await using (var store = _log.Open(_time))
        {
            for (var i = 0; i < Count; i++)
            {
                await store.AppendAsync(TestLog.Entry(i));
                if (i % 90 == 0)
                    await PublishedAsync(store, i + 1);
            }
        }

        var files = Directory.GetFiles(Path.Combine(_log.Root, "tile"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_log.Root, file)).ToHashSet();
        foreach (var expected in (string[])
            ["tile/0/000", "tile/0/001", "tile/0/002.p/188", "tile/1/000.p/2", "tile/entries/000", "tile/entries/001", "tile/entries/002.p/188"])
            Assert.Contains(expected, files);
        Assert.DoesNotContain(files, file => file.StartsWith("tile/0/000.p", StringComparison.Ordinal) || file.StartsWith("tile/entries/001.p", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_journal_stays_small_while_entries_are_published()
    {
        await using (var store = _log.Open(segmentBytes: 1 << 12, time: _time))
        {
            for (var i = 0; i < 600; i++)
            {
                await store.AppendAsync(TestLog.Entry(i));
                if (i % 50 == 0)
                    await PublishedAsync(store, i + 1);
            }

            Assert.InRange(Directory.GetFiles(Path.Combine(_log.Root, "journal")).Length, 1, 10);
        }

        Assert.Equal(600, (await _log.ContentAsync(_log.Root)).Count);
    }

    [Fact]
    public async Task A_batch_larger_than_a_segment_gets_a_segment_that_holds_it()
    {
        var entry = new byte[IAuditStore.MaxEntryBytes];
        await using (var store = _log.Open(segmentBytes: 1 << 10, time: _time))
        {
            for (var i = 0; i < 5; i++)
                await store.AppendAsync(entry);
        }

        Assert.Equal(5, (await _log.ContentAsync(_log.Root)).Count);
    }

    [Fact]
    public async Task A_log_of_seventy_thousand_has_the_tiles_that_the_specification_counts_and_goes_on_from_them()
    {
        const int Size = 70_000;
        await using (var store = FileAuditStore.Open(_log.Root))
        {
            for (var i = 0; i < Size; i += 1000)
                await Task.WhenAll(Enumerable.Range(i, 1000).Select(entry => store.AppendAsync(TestLog.Entry(entry)).AsTask()));
        }

        Assert.Equal(273, Directory.GetFiles(Path.Combine(_log.Root, "tile", "0")).Length);
        Assert.Equal(273, Directory.GetFiles(Path.Combine(_log.Root, "tile", "entries")).Length);
        foreach (var tile in (string[])["tile/0/273.p/112", "tile/entries/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"])
            Assert.True(File.Exists(Path.Combine(_log.Root, tile)), tile);

        var before = new LedgerFiles(_log.Root).ReadCheckpoint().Head;
        await using (var store = FileAuditStore.Open(_log.Root))
            await store.AppendAsync(TestLog.Entry(Size));
        var files = new LedgerFiles(_log.Root);
        var head = files.ReadCheckpoint().Head;
        var tree = new TreeFrontier();
        foreach (var entry in TestLog.ReadAll(files, head.Size))
            tree.Append(MerkleTree.LeafHash(entry.Span));
        Assert.Equal((Size + 1, tree.Root()), (head.Size, head.Root));
        foreach (var index in (int[])[0, 255, 256, 65_535, 65_536, Size - 1, Size])
            Assert.True(files.TryProve(index)!.Proves(MerkleTree.LeafHash(files.TryReadEntry(index)!.Value.Span), files.Verifier));
        var proof = ConsistencyProof.Make(before.Size, head.Size, new TileHashes(head.Size, path => files.TryReadTile(path)!).Subtree);
        Assert.True(ConsistencyProof.Verify(before.Size, before.Root, head.Size, head.Root, proof));
    }

    [Fact]
    public async Task Waiting_for_a_checkpoint_can_be_given_up()
    {
        await using var store = _log.Open(_time);
        using var giveUp = new CancellationTokenSource();
        var waiting = store.CoveringAsync(1, giveUp.Token);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    // The clock is moved until the checkpoint is there: whether one step is enough depends on what the last hand-over took along.
    private async Task<Checkpoint> PublishedAsync(FileAuditStore store, long size)
    {
        var covering = store.CoveringAsync(size);
        while (!covering.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Yield();
        }

        return await covering;
    }
}
