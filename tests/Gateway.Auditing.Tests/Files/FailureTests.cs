using System.Collections.Concurrent;
using System.Runtime.Versioning;
using Gateway.Auditing.Files;
using Gateway.TransparencyLog;

namespace Gateway.Auditing.Tests.Files;

public sealed class FailureTests : IDisposable
{
    private readonly TestLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Any_failed_step_on_the_disk_is_fatal_once_tells_everyone_who_waits_and_loses_nothing_that_was_acknowledged()
    {
        var acknowledged = new List<AuditPosition>();
        var random = new Random(20260301);
        for (var run = 0; run < 40; run++)
        {
            // Early steps are the segment's, later ones the journal's and the tiles'; the count decides which of them it is.
            var failing = random.Next(60);
            var fatal = new ConcurrentQueue<string>();
            var steps = 0;
            var disk = new Disk
            {
                BeforeStep = _ =>
                {
                    if (Interlocked.Increment(ref steps) > failing)
                        throw new IOException("the disk is broken");
                },
            };
            FileAuditStore store;
            try
            {
                store = FileAuditStore.Open(_log.Root, new FileAuditStoreOptions { Disk = disk, SegmentBytes = 1 << 12, OnFatal = (what, _) => fatal.Enqueue(what) });
            }
            catch (IOException)
            {
                continue;
            }

            await using (store)
                await AppendUntilRefusedAsync(store, acknowledged);
            Assert.Single(fatal);
        }

        await using (_log.Open())
        {
        }

        Assert.True(acknowledged.Count > 100, $"only {acknowledged.Count} entries were acknowledged");
        var files = new LedgerFiles(_log.Root);
        foreach (var position in acknowledged)
            Assert.Equal(position.Leaf, MerkleTree.LeafHash(files.TryReadEntry(position.Index)!.Value.Span));
    }

    [Fact]
    public async Task A_caller_is_refused_when_the_disk_does_not_answer_in_time_and_later_ones_are_served_again()
    {
        var time = new ManualTime();
        var disk = new BlockingDisk();
        await using var store = _log.Open(time, disk.Disk);
        disk.Hold();
        var committing = store.AppendAsync(TestLog.Entry(0)).AsTask();
        disk.WaitUntilHeld();
        var queued = store.AppendAsync(TestLog.Entry(1)).AsTask();

        time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(committing.IsCompleted || queued.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal("it took too long", (await Assert.ThrowsAsync<LedgerUnavailableException>(() => committing)).Reason);
        Assert.Equal("it took too long", (await Assert.ThrowsAsync<LedgerUnavailableException>(() => queued)).Reason);
        disk.Release();
        Assert.Equal(2, (await store.AppendAsync(TestLog.Entry(2))).Index);
    }

    [Fact]
    public async Task A_caller_who_came_later_waits_its_own_time()
    {
        var time = new ManualTime();
        var disk = new BlockingDisk();
        await using var store = _log.Open(time, disk.Disk);
        disk.Hold();
        var first = store.AppendAsync(TestLog.Entry(0)).AsTask();
        disk.WaitUntilHeld();
        time.Advance(TimeSpan.FromSeconds(1.5));
        var second = store.AppendAsync(TestLog.Entry(1)).AsTask();

        time.Advance(TimeSpan.FromSeconds(0.5));
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => first);
        Assert.False(second.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1.5));

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => second);
        disk.Release();
    }

    [Fact]
    public async Task A_caller_is_refused_at_once_while_too_many_wait()
    {
        var disk = new BlockingDisk();
        await using var store = FileAuditStore.Open(_log.Root, new FileAuditStoreOptions { Disk = disk.Disk, QueueLimit = 4, Time = new ManualTime() });
        disk.Hold();
        List<Task<AuditPosition>> waiting = [store.AppendAsync(TestLog.Entry(0)).AsTask()];
        disk.WaitUntilHeld();
        for (var i = 1; i < 4; i++)
            waiting.Add(store.AppendAsync(TestLog.Entry(i)).AsTask());

        var refused = store.AppendAsync(TestLog.Entry(4));
        Assert.True(refused.IsFaulted);
        Assert.Equal("too many entries are waiting", (await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await refused)).Reason);
        disk.Release();

        Assert.Equal([0L, 1, 2, 3], (await Task.WhenAll(waiting)).Select(position => position.Index));
    }

    [Fact]
    public async Task A_second_writer_is_refused_and_readers_are_not()
    {
        var first = _log.Open();

        Assert.Equal(LedgerRefusedException.Locked, _log.Refusal(_log.Root).Code);
        Assert.Equal(0, new LedgerFiles(_log.Root).ReadCheckpoint().Head.Size);
        await first.DisposeAsync();
        await _log.Open().DisposeAsync();
    }

    [Fact]
    public void A_missing_folder_is_an_error_and_never_a_new_tree()
    {
        var missing = Path.Combine(_log.Root, "elsewhere");

        Assert.Equal(LedgerRefusedException.Missing, _log.Refusal(missing).Code);
        Assert.False(Directory.Exists(missing));
    }

    [Fact]
    public void A_ledger_is_not_made_over_another_nor_opened_half_made()
    {
        Assert.Equal(LedgerRefusedException.Exists, Assert.Throws<LedgerRefusedException>(() => FileAuditStore.Create(_log.Root, TestLog.Origin)).Code);

        File.Delete(Path.Combine(_log.Root, "checkpoint"));
        Assert.Equal(LedgerRefusedException.Missing, _log.Refusal(_log.Root).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("with+plus")]
    [InlineData("line\nbreak")]
    public void A_ledger_is_not_made_with_an_origin_that_no_note_can_carry(string origin)
    {
        using var folder = new TemporaryFolder();

        Assert.Throws<ArgumentException>(() => FileAuditStore.Create(folder.In("log"), origin));
        Assert.False(Directory.Exists(folder.In("log")));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Keys_are_for_the_owner_alone()
    {
        foreach (var key in Directory.GetFiles(Path.Combine(_log.Root, "keys")))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_log.Root));
    }

    private static async Task AppendUntilRefusedAsync(FileAuditStore store, List<AuditPosition> acknowledged)
    {
        // Several callers, so that some wait while the disk fails; each stops when it is told.
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            try
            {
                for (var i = 0; ; i++)
                {
                    var position = await store.AppendAsync(TestLog.Entry(writer * 1000 + i));
                    lock (acknowledged)
                        acknowledged.Add(position);
                }
            }
            catch (LedgerUnavailableException)
            {
            }
        }))).WaitAsync(TimeSpan.FromSeconds(30));
    }
}
