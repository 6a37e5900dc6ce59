using System.Text;
using Gateway.Auditing.Files;
using Gateway.TransparencyLog;

namespace Gateway.Auditing.Tests.Files;

/// <summary>Ledgers in folders of a test's own, and ways to damage them.</summary>
internal sealed class TestLog : IDisposable
{
    public const string Origin = "log.example/test";
    private readonly TemporaryFolder _folder = new();
    private int _copies;

    public TestLog() => FileAuditStore.Create(Root, Origin);

    public string Root => _folder.In("log");

    public static byte[] Entry(long i) => Encoding.UTF8.GetBytes($"entry number {i}");

    /// <summary>A store whose clock stands still: what is published after the first batch waits for <see cref="ManualTime.Advance"/>.</summary>
    public FileAuditStore Open(ManualTime? time = null, Disk? disk = null, int segmentBytes = 1 << 14) => Open(Root, time, disk, segmentBytes);

    public static FileAuditStore Open(string root, ManualTime? time = null, Disk? disk = null, int segmentBytes = 1 << 14) =>
        FileAuditStore.Open(root, new FileAuditStoreOptions
        {
            Time = time ?? new ManualTime(),
            Disk = disk ?? new Disk(),
            SegmentBytes = segmentBytes,
            OnFatal = (what, failure) => throw new InvalidOperationException(what, failure),
        });

    /// <summary>
    /// A ledger as a kill leaves it: some more entries, at least one, under a checkpoint, then batches of the given sizes that are in the journal
    /// alone. A batch of more than one is preceded by a batch of its first entry.
    /// </summary>
    public async Task<string> KilledAsync(int published, params int[] batches)
    {
        var copy = _folder.In($"killed{_copies++}");
        var disk = new BlockingDisk();
        var time = new ManualTime();
        await using (var store = Open(time, disk.Disk))
        {
            var next = store.Files.ReadCheckpoint().Head.Size;
            await AppendAsync(store, disk, next, published);
            // The first batch is published at once. What did not make it waits for the clock.
            if ((await store.CoveringAsync(next + 1)).Size < next + published)
            {
                time.Advance(TimeSpan.FromSeconds(1));
                await store.CoveringAsync(next + published);
            }

            next += published;
            foreach (var batch in batches)
            {
                await AppendAsync(store, disk, next, batch);
                next += batch;
            }

            TemporaryFolder.Copy(Root, copy);
        }

        return copy;
    }

    /// <summary>What a ledger holds, published or in its journal; the ledger itself is not touched.</summary>
    public async Task<IReadOnlyList<byte[]>> ContentAsync(string root)
    {
        var copy = _folder.In("content");
        TemporaryFolder.Copy(root, copy);
        await using (Open(copy))
        {
        }

        var files = new LedgerFiles(copy);
        var content = ReadAll(files, files.ReadCheckpoint().Head.Size).Select(entry => entry.ToArray()).ToList();
        Directory.Delete(copy, recursive: true);
        return content;
    }

    public static IReadOnlyList<ReadOnlyMemory<byte>> ReadAll(LedgerFiles files, long size)
    {
        var all = new List<ReadOnlyMemory<byte>>();
        for (var index = 0L; TilePath.WidthAt(0, index, size) is var width and > 0; index++)
        {
            Assert.True(EntryBundle.TryRead(files.TryReadTile(TilePath.Entries(index, width)), width, out var entries));
            all.AddRange(entries);
        }

        return all;
    }

    public LedgerRefusedException Refusal(string root) => Assert.Throws<LedgerRefusedException>(() =>
    {
        Open(root);
    });

    public static string Journal(string root) => Assert.Single(Directory.GetFiles(Path.Combine(root, "journal"), "*.wal"));

    /// <summary>Where the frames of a segment begin, and where the last one ends, its mark not counted.</summary>
    public static (IReadOnlyList<int> Starts, int End) Frames(ReadOnlySpan<byte> segment)
    {
        Assert.True(Frame.TryReadSegmentHeader(segment, out var header));
        var starts = new List<int>();
        var end = 0;
        for (var at = Frame.SegmentHeaderBytes; Frame.TryReadHeader(segment[at..], header.Salt, out var batch); at = end + Frame.MarkBytes)
        {
            starts.Add(at);
            end = at + Frame.HeaderBytes + batch.PayloadBytes;
        }

        return (starts, end);
    }

    public void Dispose() => _folder.Dispose();

    // One batch of so many entries: they are queued while the disk is held.
    private static async Task AppendAsync(FileAuditStore store, BlockingDisk disk, long first, int count)
    {
        disk.Hold();
        var lead = store.AppendAsync(Entry(first));
        // The lead entry is a batch of its own, or the rest would not come together; so a batch of one is just the lead.
        if (count > 1)
            disk.WaitUntilHeld();
        var rest = Enumerable.Range(1, count - 1).Select(i => store.AppendAsync(Entry(first + i)).AsTask()).ToList();
        disk.Release();
        Assert.Equal(new AuditPosition(first, MerkleTree.LeafHash(Entry(first))), await lead);
        await Task.WhenAll(rest);
    }
}
