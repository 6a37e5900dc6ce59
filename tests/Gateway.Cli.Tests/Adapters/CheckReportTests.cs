namespace Gateway.Cli.Tests.Adapters;

public sealed class CheckReportTests : IDisposable
{
    private readonly FinishedAdapter _adapter = new();

    public void Dispose() => _adapter.Dispose();

    [Fact]
    public async Task Tells_coverage_in_both_directions_codes_that_nothing_maps_and_throughput()
    {
        var (code, report) = await _adapter.RunAsync("check", "--records", "50");

        Assert.Equal(0, code);
        Assert.StartsWith("xaa-civil-register 1.0.0 (XAA, Civil Register of Xaa), application/json\n", report, StringComparison.Ordinal);
        Assert.Contains("    carries 6 of 8 canonical members, and 6 of its own 8\n", report, StringComparison.Ordinal);
        Assert.Contains("    not mapped by `jantina` at /pemegang/jantina: canonical UNSPECIFIED, UNKNOWN\n", report, StringComparison.Ordinal);
        Assert.Contains("    not mapped by `padanan-pemegang` at /padananPemegang: canonical NOT_COMPARED, UNKNOWN\n", report, StringComparison.Ordinal);
        Assert.Equal(2, Lines(report, "throughput").Count);
        Assert.All(Lines(report, "throughput"), line => Assert.Matches("^    throughput, one thread: [1-9][0-9]+ records a second read, [1-9][0-9]+ written$", line));
        Assert.EndsWith("\n1 adapter, no problems\n", report, StringComparison.Ordinal);
    }

    private static List<string> Lines(string report, string word) => [.. report.Split('\n').Where(line => line.Contains(word, StringComparison.Ordinal))];
}
