using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Gateway.Auditing;
using Gateway.Sandbox.People;
using Gateway.Server.Tests.Testbed;
using Gateway.Tests;
using Gateway.TransparencyLog;
using Xunit.Abstractions;

namespace Gateway.Server.Tests;

/// <summary>
/// A server process under load is killed at random moments, again and again over one ledger. Twenty times here; `./test.sh --long kills` does two hundred and
/// goes on where it was stopped.
/// </summary>
[Collection(nameof(Unhurried))]
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Clients = 16;
    private const int MostAnswersBeforeAKill = 300;

    // A start takes one to two seconds, on a machine that builds and tests much else beside it several times that.
    private static readonly TimeSpan MostTimeToReady = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan MostDelay = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task After_every_kill_all_receipts_verify_and_no_answer_was_released_without_its_entry()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("GATEWAY_KILLS") ?? "20", CultureInfo.InvariantCulture);
        var progress = Environment.GetEnvironmentVariable("GATEWAY_KILLS_PROGRESS");
        var done = progress is not null && File.Exists(progress) ? int.Parse(File.ReadAllText(progress), CultureInfo.InvariantCulture) : 0;
        await using var surroundings = await Surroundings.StartAsync(new GatewaySettings());
        var settings = surroundings.Settings();
        var held = new ConcurrentBag<HeldAnswer>();
        var server = await ChildServer.StartAsync(settings);
        for (var kill = done + 1; kill <= kills; kill++)
        {
            await using (server)
                await LoadAndKillAsync(server, surroundings, held, new Random(kill));
            server = await ChildServer.StartAsync(settings);
            Assert.InRange(server.StartTaken, TimeSpan.Zero, MostTimeToReady);
            await CheckAsync(surroundings, held, server.Address);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kill {kill}: {held.Count} answers held, ready again after {server.StartTaken.TotalSeconds:F1} s"));
            if (progress is not null)
                await File.WriteAllTextAsync(progress, kill.ToString(CultureInfo.InvariantCulture));
        }

        await server.DisposeAsync();

        Assert.InRange(held.Count(answer => answer.Heard.Status == HttpStatusCode.OK), kills - done, int.MaxValue);
    }

    /// <summary>Returns once the server is dead and every client has noticed.</summary>
    private static async Task LoadAndKillAsync(ChildServer server, Surroundings surroundings, ConcurrentBag<HeldAnswer> held, Random random)
    {
        using var caller = new Caller(server.Address, surroundings.Issuer);
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = random.Next(1, MostAnswersBeforeAKill);
        var clients = Enumerable.Range(0, Clients).Select(client => AskOnAsync(caller, held, new Random(random.Next()), Count)).ToList();
        await enough.Task;
        await Task.Delay(MostDelay * random.NextDouble(), TimeProvider.System);
        await server.KillAsync();
        await Task.WhenAll(clients);

        void Count()
        {
            if (Interlocked.Decrement(ref left) <= 0)
                enough.TrySetResult();
        }
    }

    private static async Task AskOnAsync(Caller caller, ConcurrentBag<HeldAnswer> held, Random random, Action count)
    {
        while (true)
        {
            var call = Any(random);
            try
            {
                held.Add(new HeldAnswer(call, await caller.AskAsync(call)));
            }
            catch (HttpRequestException)
            {
                return;
            }

            count();
        }
    }

    private static Call Any(Random random) => random.Next(6) switch
    {
        0 => Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport),
        1 => Calls.SemakanDokumen(WellKnown.LostIndonesianPassport),
        2 => Calls.DocumentVerification(WellKnown.RenewedIndonesianPassport) with { NoCache = true },
        3 => Calls.VerifikasiDokumen(WellKnown.ValidMalaysianPassport) with { NoCache = true },
        4 => Calls.CekStatus(WellKnown.OverstayerInMalaysia),
        _ => Calls.CekIzin(WellKnown.WorkerInMalaysia) with { Purpose = "joint-patrol" },
    };

    private static async Task CheckAsync(Surroundings surroundings, ConcurrentBag<HeldAnswer> held, Uri address)
    {
        // A new reader: nothing that was read before the kill counts.
        var ledger = new LedgerReader(surroundings.LedgerFolder);
        var receipts = held.Where(answer => answer.Heard.HasReceipt).ToList();
        var last = receipts.Select(answer => answer.Heard.Index).DefaultIfEmpty(-1).Max();
        await Until.TrueAsync(() => ledger.Size > last);
        var entries = ledger.All();
        IsTheSignedTree(ledger, entries);

        foreach (var (call, heard) in receipts)
        {
            var entry = entries[(int)heard.Index];
            Assert.Equal(heard.Leaf, MerkleTree.LeafHash(entry.Bytes.Span));
            Assert.Equal(heard.ExchangeId, entry.ExchangeId);
            Assert.Equal(heard.Status == HttpStatusCode.OK ? "answered" : "denied", entry.Kind);
            if (heard.Status != HttpStatusCode.OK)
                continue;
            Assert.True(Commitment.Opens(Hash(entry["question"]), heard.QuestionSalt, call.Body));
            Assert.True(Commitment.Opens(Hash(entry["answer"]), heard.AnswerSalt, heard.Body));
            if (heard.Freshness == "live")
                Assert.Equal("asked", entries[(int)entry.QuestionEntry!.Value].Kind);
        }

        Assert.All(held.Where(answer => answer.Heard.Status == HttpStatusCode.OK), answer => Assert.True(answer.Heard.HasReceipt));
        var asked = entries.Count(entry => entry.Kind == "asked");
        var received = surroundings.Indonesia.All["idn-simkim"].Questions + surroundings.Malaysia.All["mys-myimms"].Questions;
        Assert.True(received <= asked, $"{received} questions left, {asked} were recorded");

        // The server that came back proves the newest ones, as it would to the client.
        using var caller = new Caller(address, surroundings.Issuer);
        foreach (var heard in receipts.Select(answer => answer.Heard).OrderByDescending(heard => heard.Index).Take(8))
        {
            Assert.True(LogProof.TryParse((await caller.GetAsync($"/ledger/proof/{heard.Index}")).Text, out var proof));
            Assert.True(proof.Proves(heard.Leaf, ledger.Key));
        }
    }

    private static void IsTheSignedTree(LedgerReader ledger, IReadOnlyList<LedgerEntry> entries)
    {
        var frontier = new TreeFrontier();
        foreach (var entry in entries)
            frontier.Append(MerkleTree.LeafHash(entry.Bytes.Span));
        var head = new LedgerFiles(ledger.Folder).ReadCheckpoint().Head;
        Assert.Equal(head.Size, entries.Count);
        Assert.Equal(head.Root, frontier.Root());
    }

    private static TreeHash Hash(string? text)
    {
        Assert.True(TreeHash.TryParse(text, out var hash));
        return hash;
    }
}
