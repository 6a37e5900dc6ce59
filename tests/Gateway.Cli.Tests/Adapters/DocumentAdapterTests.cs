namespace Gateway.Cli.Tests.Adapters;

public sealed class DocumentAdapterTests : IDisposable
{
    private readonly FinishedAdapter _adapter = new();

    public void Dispose() => _adapter.Dispose();

    [Fact]
    public async Task Writes_the_page_in_the_systems_own_words()
    {
        var (code, page) = await _adapter.RunAsync("docs");

        Assert.Equal(0, code);
        Assert.StartsWith("# xaa-civil-register\n\nCivil Register of Xaa (XAA). Adapter 1.0.0; records travel as `application/json`.\n", page, StringComparison.Ordinal);
        foreach (var line in new[]
        {
            "| `semakan-dokumen` | `travel-document.verify` | yes | no | verify | `semakan-dokumen` 1.0 | `jawapan-dokumen` 1.0 |",
            "## semakan-dokumen 1.0",
            "| `/pemegang/tarikhLahir` |  | `/holder/birthDate` | date | `dd/MM/yyyy`, `MM/yyyy` |",
            "| `/pemegang/jantina` |  | `/holder/sex` | code | list `jantina` |",
            "|  |  | `/document/type` | drop | the register asks by state and number alone |",
            "- `/rujukan` (drop, dropped): the case is named by the header Exchange-Case",
            "## Codes: keputusan",
            "| `TAMAT TEMPOH` | `EXPIRED` |  |",
        })
            Assert.Contains($"\n{line}\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_written_of_an_adapter_that_does_not_load()
    {
        _adapter.Replace("lenses/semakan-dokumen/1.0.json", "\"op\": \"move\", ", "\"op\": \"move\", \"guess\": \"by name\", ");

        var (code, output) = await _adapter.RunAsync("docs");

        Assert.Equal(1, code);
        Assert.StartsWith("xaa-civil-register/lenses/semakan-dokumen/1.0.json: `/lines/1` is a guess (by name): confirm or change it, then take its `guess` away\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("#", output, StringComparison.Ordinal);
    }
}
