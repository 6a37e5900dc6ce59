using System.Globalization;
using Gateway.Sandbox.People;
using Gateway.Sandbox.Systems;
using Gateway.Server.Tests.Testbed;
using Xunit.Abstractions;

namespace Gateway.Server.Tests;

/// <summary>One state's system in trouble slows the other state's callers no more than a little.</summary>
[Collection(nameof(Unhurried))]
public sealed class OtherStateTests(ITestOutputHelper output)
{
    private const int Clients = 4;

    /// <summary>How many clients wait for the system in trouble, the whole time.</summary>
    private const int Stuck = 16;

    private static readonly Dictionary<string, SystemFaults> Faults = new()
    {
        ["hangs"] = new() { Hang = true },
        ["is down"] = new() { Down = true },
        ["answers 500"] = new() { ErrorRate = 1 },
        ["answers garbage"] = new() { Malformed = true },
        ["answers against its schema"] = new() { OffSchema = true },
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    /// <summary>The strict form, for a machine that does nothing else, is `./test.sh --long faults`.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_other_states_p95_at_most_doubles_while_a_system(string fault)
    {
        var (rounds, questions, slack) = long.TryParse(Environment.GetEnvironmentVariable("GATEWAY_FAULT_QUESTIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? (1, (int)asked, TimeSpan.FromMilliseconds(2))
            : (5, 200, TimeSpan.FromMilliseconds(20));
        await using var gateway = await GatewayFixture.StartAsync(new GatewaySettings());
        var call = Calls.VerifikasiDokumen(WellKnown.ValidMalaysianPassport) with { NoCache = true };
        await Latency.P95Async(gateway, call, Clients, questions);

        for (var round = 1; ; round++)
        {
            var before = await Latency.P95Async(gateway, call, Clients, questions);
            var during = await DuringAsync(gateway, Faults[fault], () => Latency.P95Async(gateway, call, Clients, questions));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fault}: p95 {before.TotalMilliseconds:F2} ms before, {during.TotalMilliseconds:F2} ms meanwhile"));
            if (during <= (2 * before) + slack)
                return;
            // Other work on the machine falls on one of the two measurements; what the fault costs would fall on the second every time.
            Assert.True(round < rounds, $"p95 {before} before, {during} meanwhile");
        }
    }

    private static async Task<TimeSpan> DuringAsync(GatewayFixture gateway, SystemFaults faults, Func<Task<TimeSpan>> measure)
    {
        gateway.Simkim.Faults = faults;
        using var ending = new CancellationTokenSource();
        var stuck = Enumerable.Range(0, Stuck).Select(i => AskOnAsync(gateway, i, ending.Token)).ToList();
        var measured = await measure();
        await ending.CancelAsync();
        await Task.WhenAll(stuck);
        gateway.Simkim.Faults = SystemFaults.None;
        return measured;
    }

    /// <summary>Asks the system in trouble, again and again, with a pause as a person at a desk would make.</summary>
    private static async Task AskOnAsync(GatewayFixture gateway, int seed, CancellationToken ending)
    {
        var random = new Random(seed);
        while (!ending.IsCancellationRequested)
        {
            try
            {
                await gateway.AskAsync(Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport) with { NoCache = true }, ending);
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(50, 150)), TimeProvider.System, ending);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
