using Gateway.Tests;

namespace Gateway.Cli.Tests.Schemas;

public sealed class DiffSchemasTests : IDisposable
{
    private readonly string _new = Path.Combine(Directory.CreateTempSubdirectory("gateway-diff-").FullName, "new.json");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_new)!, recursive: true);

    [Fact]
    public async Task A_minor_version_tells_what_is_new_and_whom_it_concerns()
    {
        var record = Path.Combine("adapters", "mys-niise", "schemas", "document-verification-result");

        var (code, output) = await RunAsync(Path.Combine(record, "1.0.json"), Repository.Path(record, "1.1.json"));

        Assert.Equal(
            """
            mys-niise document-verification-result 1.0 -> 1.1
            compatible for writers  /pemegang/gender: `U` is new
            compatible for writers  /pemegang/namaLain: new
            compatible for writers  /pemegang/nameSource: new
            concerns adapter mys-niise: document-verifications, answer 1.0 and 1.1
            concerns agreement border-control 2026.1: clause mys-border-documents
            compatible for writers: 1.1 may follow 1.0

            """,
            output);
        Assert.Equal(0, code);
        Assert.Contains($"\n{output}```\n", await File.ReadAllTextAsync(Repository.Path("docs", "formats", "versions.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_breaking_change_of_a_shared_record_concerns_every_adapter_and_each_clause_that_names_it()
    {
        const string Answer = "schemas/travel-document-answer/1.0/schema.json";
        Write(Answer, "answer:1.0", "answer:1.1", "\"VALID\", ", "");

        var (code, output) = await RunAsync(Answer, _new);

        Assert.Equal(1, code);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("canonical travel-document-answer 1.0 -> 1.1", lines[0]);
        Assert.Equal("compatible for readers  /verdict/code: `VALID` is no longer there", lines[1]);
        foreach (var line in new[]
        {
            "concerns adapter idn-simkim: verifikasi-dokumen, answer 1.0",
            "concerns adapter mys-niise: document-verifications, answer 1.0 and 1.1",
            "concerns agreement border-control 2026.1: clause mys-border-documents",
            "concerns agreement border-control 2026.1: clause idn-border-documents",
        })
            Assert.Contains(line, lines);
        Assert.DoesNotContain(lines, line => line.Contains("status", StringComparison.Ordinal));
        Assert.Equal("a record of 1.0 may be refused by 1.1: this needs a new major version, 2.0", lines[^1]);
    }

    [Fact]
    public async Task A_change_that_no_clause_names_concerns_no_agreement()
    {
        const string Answer = "schemas/travel-document-answer/1.0/schema.json";
        Write(Answer, "answer:1.0", "answer:1.1", "\"protected\": {", "\"chip\": { \"grade\": \"verify\", \"type\": \"boolean\" }, \"protected\": {");

        var (code, output) = await RunAsync(Answer, _new);

        Assert.Equal(0, code);
        Assert.Contains("compatible for writers  /chip: new\nconcerns adapter idn-peduliwni: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("concerns agreement", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_answered_concerns_the_clauses_of_the_other_side()
    {
        const string Question = "adapters/idn-simkim/schemas/permintaan-verifikasi/1.0.json";
        Write(Question, "verifikasi:1.0", "verifikasi:1.1", "\"properties\": {", "\"properties\": { \"catatan\": { \"type\": \"string\" },");

        var (_, output) = await RunAsync(Question, _new);

        Assert.Contains("concerns agreement border-control 2026.1: clause idn-border-documents\n", output, StringComparison.Ordinal);
        Assert.Contains("concerns agreement border-control 2026.1: clause mys-border-documents\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_twice_shows_nothing()
    {
        const string Lens = "schemas/gateway/lens/1.0/schema.json";

        Assert.Equal((0, "gateway lens 1.0 -> 1.0\nnothing differs that a record can show\n"), await RunAsync(Lens, Repository.Path(Lens.Split('/'))));
    }

    [Fact]
    public async Task What_is_no_schema_is_a_problem_of_its_file()
    {
        await File.WriteAllTextAsync(_new, "{}");

        Assert.Equal((1, $"{_new}: `/$id` must be `urn:gateway:schema:<owner>:<record>:<major.minor>`\n"), await RunAsync("schemas/gateway/lens/1.0/schema.json", _new));
    }

    /// <summary>A published schema with texts replaced, the first of each, as the new file.</summary>
    private void Write(string file, params string[] replacements)
    {
        var text = File.ReadAllText(Repository.Path(file.Split('/')));
        foreach (var pair in replacements.Chunk(2))
        {
            var at = text.IndexOf(pair[0], StringComparison.Ordinal);
            Assert.True(at >= 0, pair[0]);
            text = string.Concat(text.AsSpan(0, at), pair[1], text.AsSpan(at + pair[0].Length));
        }

        File.WriteAllText(_new, text);
    }

    private static Task<(int Code, string Output)> RunAsync(string before, string after) => Transcript.RunAsync(
        "schema", "diff", Repository.Path(before.Split('/')), after, "--adapters", Repository.Path("adapters"), "--agreements", Repository.Path("deploy", "agreements"));
}
