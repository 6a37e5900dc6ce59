using System.Globalization;
using Gateway.Tests;
using Xunit.Abstractions;

namespace Gateway.Adapters.Tests.Fuzzing;

/// <summary>
/// Every parser under damaged inputs: each is read or refused, within bounded time and memory, and what is read holds what it promises. A few
/// thousand inputs here; `./test.sh --long fuzz` throws a million at each parser and goes on where it was stopped.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int InputsOfABatch = 10_000;

    private static readonly string Corpus = Repository.Path("tests", "Gateway.Adapters.Tests", "Fuzzing", "corpus");

    public static TheoryData<string> Targets() => new(FuzzTargets.All.Keys.Order(StringComparer.Ordinal));

    public static TheoryData<string, string> KeptInputs()
    {
        var inputs = new TheoryData<string, string>();
        foreach (var target in FuzzTargets.All.Keys.Order(StringComparer.Ordinal))
        {
            foreach (var file in Files(target))
                inputs.Add(target, Path.GetFileName(file));
        }

        return inputs;
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Reads_or_refuses_damaged_inputs_within_bounds(string name)
    {
        var wanted = long.Parse(Environment.GetEnvironmentVariable("GATEWAY_FUZZ_INPUTS") ?? "3000", CultureInfo.InvariantCulture);
        var progress = Environment.GetEnvironmentVariable("GATEWAY_FUZZ_PROGRESS") is { } folder ? Path.Combine(folder, $"{name}.json") : null;
        var run = new FuzzRun(FuzzTargets.All[name], [.. Files(name).Select(File.ReadAllBytes)]);
        var tally = FuzzTally.ReadOrBegin(progress);
        while (tally.Inputs < wanted)
        {
            tally = run.RunBatch(tally, (int)Math.Min(InputsOfABatch, wanted - tally.Inputs));
            if (progress is not null)
                tally.Write(progress);
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {tally.Inputs} inputs, {tally.WereRead} read, {tally.Outcomes.Count} outcomes; the slowest took {tally.Slowest:0.0} ms, the largest allocated {tally.MostAllocated / 1024} KiB"));
        // Were all of one kind, little would have been tried.
        Assert.InRange(tally.WereRead, tally.Inputs / 100, tally.Inputs * 9 / 10);
        Assert.InRange(tally.Outcomes.Count, 4, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(KeptInputs))]
    public void Reads_or_refuses_every_kept_input_within_bounds(string name, string file)
    {
        var run = new FuzzRun(FuzzTargets.All[name], []);

        Assert.NotEmpty(run.Read(File.ReadAllBytes(Path.Combine(Corpus, name, file))).Outcome);
    }

    private static IEnumerable<string> Files(string target) =>
        Directory.EnumerateFiles(Path.Combine(Corpus, target)).Order(StringComparer.Ordinal);
}
