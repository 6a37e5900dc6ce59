using Gateway.Auditing.Files;
using Gateway.TransparencyLog;

namespace Gateway.Auditing.Tests.Files;

public sealed class RecoveryTests : IDisposable
{
    private readonly TestLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Goes_on_after_a_clean_stop_where_it_ended()
    {
        var seen = new List<Checkpoint>();
        for (var run = 0; run < 4; run++)
        {
            await using (var store = _log.Open())
            {
                Assert.Equal(run == 0 ? [] : TestLog.Entry(run * 130 - 1), store.LastAtOpening.ToArray());
                for (var i = 0; i < 130; i++)
                    Assert.Equal(run * 130 + i, (await store.AppendAsync(TestLog.Entry(run * 130 + i))).Index);
            }

            seen.Add(new LedgerFiles(_log.Root).ReadCheckpoint().Head);
        }

        Assert.Equal([130L, 260, 390, 520], seen.Select(checkpoint => checkpoint.Size));
        Assert.Equal(Entries(520), await _log.ContentAsync(_log.Root));
    }

    [Fact]
    public async Task Brings_back_what_was_durable_when_the_process_was_killed()
    {
        var killed = await _log.KilledAsync(3, 1, 5, 2);
        Assert.Equal(3, new LedgerFiles(killed).ReadCheckpoint().Head.Size);

        Assert.Equal(Entries(11), await _log.ContentAsync(killed));
    }

    [Fact]
    public async Task Drops_a_last_batch_that_was_torn_at_any_byte_and_keeps_all_before_it()
    {
        var killed = await _log.KilledAsync(2, 1, 4);
        var file = TestLog.Journal(killed);
        var whole = await File.ReadAllBytesAsync(file);
        var (starts, end) = TestLog.Frames(whole);
        for (var torn = starts[^1]; torn < end; torn++)
        {
            var bytes = whole.ToArray();
            bytes.AsSpan(torn).Clear();
            await File.WriteAllBytesAsync(file, bytes);

            Assert.Equal(Entries(4), await _log.ContentAsync(killed));
        }

        await File.WriteAllBytesAsync(file, whole);
        Assert.Equal(Entries(7), await _log.ContentAsync(killed));
    }

    [Fact]
    public async Task Drops_a_torn_batch_whose_later_pages_reached_the_disk_before_its_first()
    {
        var killed = await _log.KilledAsync(2, 1, 4);
        var file = TestLog.Journal(killed);
        var bytes = await File.ReadAllBytesAsync(file);
        var (starts, end) = TestLog.Frames(bytes);
        bytes.AsSpan(starts[^1], Frame.HeaderBytes).Clear();
        bytes.AsSpan(end, Frame.MarkBytes).Clear();
        await File.WriteAllBytesAsync(file, bytes);

        Assert.Equal(Entries(4), await _log.ContentAsync(killed));
    }

    [Fact]
    public async Task Writes_on_after_a_torn_batch_as_if_it_had_never_been()
    {
        var killed = await _log.KilledAsync(2, 1, 1);
        var file = TestLog.Journal(killed);
        var bytes = await File.ReadAllBytesAsync(file);
        bytes.AsSpan(TestLog.Frames(bytes).End - 5).Clear();
        await File.WriteAllBytesAsync(file, bytes);
        await using (var store = TestLog.Open(killed))
            Assert.Equal(3, (await store.AppendAsync(TestLog.Entry(3))).Index);

        Assert.Equal(Entries(4), await _log.ContentAsync(killed));
    }

    [Fact]
    public async Task Refuses_a_last_batch_damaged_at_any_byte_once_its_mark_shows_that_it_was_synced()
    {
        var killed = await _log.KilledAsync(2, 1, 3);
        var file = TestLog.Journal(killed);
        var whole = await File.ReadAllBytesAsync(file);
        var (starts, end) = TestLog.Frames(whole);
        for (var at = starts[^1]; at < end; at++)
        {
            var refusal = await RefusalOfFlippedAsync(killed, file, whole, at);

            Assert.Contains(BadIndexes(4, 6), text => refusal.Message.Contains(text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Keeps_a_whole_last_batch_although_its_mark_is_lost_or_damaged()
    {
        var killed = await _log.KilledAsync(2, 1, 3);
        var file = TestLog.Journal(killed);
        var whole = await File.ReadAllBytesAsync(file);
        var end = TestLog.Frames(whole).End;
        for (var at = end; at < end + Frame.MarkBytes; at++)
        {
            var bytes = whole.ToArray();
            bytes[at] ^= 0x10;
            await File.WriteAllBytesAsync(file, bytes);

            Assert.Equal(6, (await _log.ContentAsync(killed)).Count);
        }
    }

    [Fact]
    public async Task Refuses_damage_at_any_byte_before_the_last_batch_and_names_the_first_bad_entry()
    {
        var killed = await _log.KilledAsync(1, 1, 1, 1, 1);
        var file = TestLog.Journal(killed);
        var whole = await File.ReadAllBytesAsync(file);
        var (starts, _) = TestLog.Frames(whole);
        var (first, second) = (starts[2], starts[3]);
        for (var at = first; at < second - Frame.MarkBytes; at++)
        {
            var refusal = await RefusalOfFlippedAsync(killed, file, whole, at);

            Assert.Contains("entry 2 is the first", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Refuses_a_segment_header_with_any_byte_changed()
    {
        var killed = await _log.KilledAsync(2, 1);
        var file = TestLog.Journal(killed);
        var whole = await File.ReadAllBytesAsync(file);
        for (var at = 0; at < Frame.SegmentHeaderBytes; at++)
            await RefusalOfFlippedAsync(killed, file, whole, at);
    }

    [Fact]
    public async Task Refuses_a_journal_that_was_cut_short_at_any_byte_of_its_last_batch()
    {
        var killed = await _log.KilledAsync(2, 1, 2);
        var file = TestLog.Journal(killed);
        var whole = await File.ReadAllBytesAsync(file);
        var (starts, end) = TestLog.Frames(whole);
        for (var length = starts[^1]; length <= end + Frame.MarkBytes; length++)
        {
            await File.WriteAllBytesAsync(file, whole[..length]);

            Assert.Equal(LedgerRefusedException.Damaged, _log.Refusal(killed).Code);
        }
    }

    [Fact]
    public async Task Refuses_a_ledger_whose_journal_is_gone()
    {
        var killed = await _log.KilledAsync(2, 1);
        File.Delete(TestLog.Journal(killed));

        Assert.Equal(LedgerRefusedException.Damaged, _log.Refusal(killed).Code);
    }

    [Fact]
    public async Task Refuses_when_a_segment_between_others_is_missing_or_lost_its_end()
    {
        var killed = await _log.KilledAsync(1, [.. Enumerable.Repeat(1, 400)]);
        var segments = Directory.GetFiles(Path.Combine(killed, "journal"), "*.wal").Order().ToList();
        Assert.True(segments.Count > 2, "the journal was to have several segments");
        var middle = await File.ReadAllBytesAsync(segments[1]);

        File.Delete(segments[1]);
        Assert.Equal(LedgerRefusedException.Damaged, _log.Refusal(killed).Code);

        var (starts, _) = TestLog.Frames(middle);
        middle.AsSpan(starts[^1]).Clear();
        await File.WriteAllBytesAsync(segments[1], middle);
        var refusal = _log.Refusal(killed);
        Assert.Equal(LedgerRefusedException.Damaged, refusal.Code);
        Assert.Contains($"entry {long.Parse(Path.GetFileNameWithoutExtension(segments[2]), null) - 1} is the first", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_to_sign_again_when_an_older_journal_was_put_back()
    {
        var older = await _log.KilledAsync(3);
        var newer = await _log.KilledAsync(300);
        Directory.Delete(Path.Combine(newer, "journal"), recursive: true);
        TemporaryFolder.Copy(Path.Combine(older, "journal"), Path.Combine(newer, "journal"));

        Assert.Equal(LedgerRefusedException.RolledBack, _log.Refusal(newer).Code);
    }

    [Fact]
    public async Task Refuses_to_sign_again_when_an_older_checkpoint_was_put_back()
    {
        var older = await _log.KilledAsync(3);
        await _log.KilledAsync(3);
        var newer = await _log.KilledAsync(300);
        File.Copy(Path.Combine(older, "checkpoint"), Path.Combine(newer, "checkpoint"), overwrite: true);

        Assert.Equal(LedgerRefusedException.RolledBack, _log.Refusal(newer).Code);
    }

    [Theory]
    [InlineData("tile/0/000.p/50", LedgerRefusedException.Damaged)]
    [InlineData("tile/entries/000.p/50", LedgerRefusedException.Damaged)]
    [InlineData("checkpoint", LedgerRefusedException.WrongKey)]
    [InlineData("vkey", LedgerRefusedException.WrongKey)]
    [InlineData("keys/log.key", LedgerRefusedException.WrongKey)]
    public async Task Refuses_a_published_file_that_was_changed(string file, string code)
    {
        await FilledAsync(50);
        var path = Path.Combine(_log.Root, file);
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[^20] ^= 0x01;
        await File.WriteAllBytesAsync(path, bytes);

        Assert.Equal(code, _log.Refusal(_log.Root).Code);
    }

    [Fact]
    public async Task Refuses_the_checkpoint_of_another_log()
    {
        using var other = new TestLog();
        File.Copy(Path.Combine(other.Root, "checkpoint"), Path.Combine(_log.Root, "checkpoint"), overwrite: true);
        await FilledAsync(0);

        Assert.Equal(LedgerRefusedException.WrongKey, _log.Refusal(_log.Root).Code);
    }

    [Fact]
    public async Task Derives_the_same_tiles_again_when_the_process_died_before_the_checkpoint()
    {
        var killed = await _log.KilledAsync(3, 300);
        var checkpoint = await File.ReadAllBytesAsync(Path.Combine(killed, "checkpoint"));
        var again = killed + "-again";
        TemporaryFolder.Copy(killed, again);
        await using (TestLog.Open(again))
        {
        }

        // As if the tiles had been renamed into place, and the checkpoint and the new segment had not.
        TemporaryFolder.Copy(Path.Combine(again, "tile"), Path.Combine(killed, "tile"));
        Assert.Equal(checkpoint, await File.ReadAllBytesAsync(Path.Combine(killed, "checkpoint")));
        Assert.Equal(Entries(303), await _log.ContentAsync(killed));
    }

    private static IEnumerable<string> BadIndexes(int from, int to) => Enumerable.Range(from, to - from + 1).Select(i => $"entry {i} is the first");

    private static IEnumerable<byte[]> Entries(int count) => Enumerable.Range(0, count).Select(i => TestLog.Entry(i));

    private async Task FilledAsync(int count)
    {
        if (count == 0)
            return;
        await using var store = _log.Open();
        for (var i = 0; i < count; i++)
            await store.AppendAsync(TestLog.Entry(i));
    }

    private async Task<LedgerRefusedException> RefusalOfFlippedAsync(string root, string file, byte[] whole, int at)
    {
        var bytes = whole.ToArray();
        bytes[at] ^= 0x10;
        await File.WriteAllBytesAsync(file, bytes);
        var refusal = _log.Refusal(root);
        Assert.Equal(LedgerRefusedException.Damaged, refusal.Code);
        return refusal;
    }
}
