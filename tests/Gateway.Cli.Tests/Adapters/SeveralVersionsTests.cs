using Gateway.Tests;

namespace Gateway.Cli.Tests.Adapters;

/// <summary>What the verbs say of <c>mys-niise</c>, which speaks two versions of one operation.</summary>
public sealed class SeveralVersionsTests
{
    [Fact]
    public async Task Check_tells_the_way_of_each_version()
    {
        var (code, report) = await RunAsync("check", "--records", "50");

        Assert.Equal(0, code);
        Assert.Contains("\n  document-verification 1.0 <-> travel-document-question/1.0\n", report, StringComparison.Ordinal);
        Assert.Contains("\n  document-verification 1.1 <-> travel-document-question/1.0 by way of document-verification/1.0\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_tries_the_samples_of_each_version()
    {
        var (code, output) = await RunAsync("test");

        Assert.True(code == 0, output);
        Assert.Contains("\ngood     samples/question-1.1-by-zone\n", output, StringComparison.Ordinal);
        Assert.Contains("\ngood     samples/question-1.1-entry-point\n           loses `/entryPoint` (drop, dropped): ", output, StringComparison.Ordinal);
        Assert.Contains("\ngood     samples/refused/other-names-of-nobody-1.1\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Docs_writes_each_version_and_where_it_leads()
    {
        var (code, page) = await RunAsync("docs");

        Assert.Equal(0, code);
        foreach (var line in new[]
        {
            "| `document-verifications` | `travel-document.verify` | yes | no | verify | `document-verification` 1.0, `document-verification` 1.1 | `document-verification-result` 1.0, `document-verification-result` 1.1 |",
            "## document-verification 1.0",
            "Counterpart: `travel-document-question/1.0`.",
            "## document-verification 1.1",
            "Counterpart: `document-verification/1.0`, which is led on to `travel-document-question/1.0`.",
            "## document-verification-result 1.1",
            "## Codes: gender-or-unknown",
        })
            Assert.Contains($"\n{line}\n", page, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Output)> RunAsync(string verb, params string[] rest) =>
        Transcript.RunAsync(["adapter", verb, Repository.Path("adapters", "mys-niise"), .. rest, "--schemas", Repository.Path("schemas")]);
}
