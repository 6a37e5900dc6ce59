using System.Diagnostics;
using System.Globalization;
using System.Text;
using Gateway.TransparencyLog;

namespace Gateway.Auditing.Tests.Files;

public sealed class KillTests : IDisposable
{
    private const int Seed = 20260301;
    private readonly TestLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Every_acknowledged_entry_is_there_and_provable_after_the_process_was_killed_at_random_moments()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("GATEWAY_KILLS") ?? "20", CultureInfo.InvariantCulture);
        var random = new Random(Seed);
        var acknowledged = new Dictionary<long, (string Leaf, string Entry)>();
        var previous = new LedgerFiles(_log.Root).ReadCheckpoint().Head;
        for (var run = 0; run < kills; run++)
        {
            foreach (var (index, leaf, entry) in await AppendUntilKilledAsync(run, random.Next(1, 4000)))
                Assert.True(acknowledged.TryAdd(index, (leaf, entry)), $"entry {index} was given out twice");

            // Opening it here is the restart; every third time the next process has to do it, with nobody in between.
            if (run % 3 == 2)
                continue;
            await using (TestLog.Open(_log.Root, segmentBytes: 1 << 16))
            {
            }

            previous = Check(acknowledged, previous);
        }

        Assert.True(acknowledged.Count > kills, "the processes were killed before they did anything");
    }

    private Checkpoint Check(Dictionary<long, (string Leaf, string Entry)> acknowledged, Checkpoint previous)
    {
        var files = new LedgerFiles(_log.Root);
        var head = files.ReadCheckpoint().Head;
        var kept = TestLog.ReadAll(files, head.Size);
        foreach (var (index, (leaf, entry)) in acknowledged)
        {
            Assert.True(index < kept.Count, $"entry {index} was acknowledged and is lost; the log has {head.Size} entries");
            Assert.Equal(entry, Encoding.ASCII.GetString(kept[(int)index].Span));
            Assert.Equal(leaf, MerkleTree.LeafHash(kept[(int)index].Span).ToString());
        }

        foreach (var index in acknowledged.Keys.Where(index => index % 997 == 0))
            Assert.True(files.TryProve(index)!.Proves(MerkleTree.LeafHash(kept[(int)index].Span), files.Verifier));
        if (previous.Size > 0)
        {
            var tiles = new TileHashes(head.Size, path => files.TryReadTile(path)!);
            var proof = ConsistencyProof.Make(previous.Size, head.Size, tiles.Subtree);
            Assert.True(ConsistencyProof.Verify(previous.Size, previous.Root, head.Size, head.Root, proof));
        }

        return head;
    }

    private async Task<List<(long Index, string Leaf, string Entry)>> AppendUntilKilledAsync(int run, int acknowledgements)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(KillTests).Assembly.Location, "append", _log.Root, run.ToString(CultureInfo.InvariantCulture)])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var lines = new List<string>();
        while (lines.Count < acknowledgements && await process.StandardOutput.ReadLineAsync() is { } line)
            lines.Add(line);
        // SIGKILL: nothing of it runs any more. What it had written before reaches us still, and counts.
        process.Kill();
        var rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(lines.Count == acknowledgements, $"the process ended by itself: {await errors}");
        // A kill may cut the last line short; an entry whose line is cut was not acknowledged to anyone.
        lines.AddRange(rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return [.. lines.Select(line => line.Split(' ')).Select(parts => (long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts[2]))];
    }
}
