using System.Globalization;
using System.Text;
using Gateway.Server.Problems;
using Gateway.Tests;

namespace Gateway.Server.Tests.Problems;

/// <summary>Holds <c>docs/problems.md</c> to the list of refusals: its tables are made here, its last column is written by hand.</summary>
public sealed class ProblemsPageTests
{
    private static readonly string[] Page = File.ReadAllLines(Repository.Path("docs", "problems.md"));

    [Fact]
    public void The_page_lists_every_refusal_as_it_is()
    {
        var expected = ProblemTextsTests.Kinds.Select(kind => string.Create(
            CultureInfo.InvariantCulture,
            $"| `{ProblemDocument.Type(kind.Code)}` | {kind.Status} | {ProblemDocument.Name(kind.Act)} | {(kind.Retry ? "yes" : "no")} | {ProblemTexts.English.Problem(kind.Code).Title} |"));

        var rows = Page.Where(line => line.StartsWith("| `urn:", StringComparison.Ordinal)).ToList();

        Assert.Equal(expected, rows.Select(row => row[..(row[..^1].LastIndexOf('|') + 1)]));
        Assert.All(rows, row => Assert.True(When(row).Length > 20, row));
    }

    [Fact]
    public void The_page_lists_every_finding_in_three_languages()
    {
        var expected = new StringBuilder();
        foreach (var code in ProblemTexts.English.Findings.Where(code => code.Length > 0))
        {
            var name = code[^1] == '/' ? code + "…" : code;
            expected.Append(
                CultureInfo.InvariantCulture,
                $"| `{name}` | {ProblemTexts.English.Finding(code)} | {ProblemTexts.Indonesian.Finding(code)} | {ProblemTexts.Malay.Finding(code)} |\n");
        }

        var rows = Page.SkipWhile(line => line != "## Findings").Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        Assert.Equal(expected.ToString().TrimEnd('\n').Split('\n').Order(StringComparer.Ordinal), rows);
    }

    private static string When(string row) => row[(row[..^1].LastIndexOf('|') + 1)..^1].Trim();
}
