namespace Gateway.Cli.Tests.Adapters;

public sealed class TestAdapterTests : IDisposable
{
    private readonly FinishedAdapter _adapter = new();

    public void Dispose() => _adapter.Dispose();

    [Fact]
    public async Task Tries_every_sample_and_tells_what_it_loses()
    {
        var (code, output) = await _adapter.RunAsync("test");

        Assert.Equal(0, code);
        Assert.StartsWith("good     samples/jawapan-dokumen-01\n", output, StringComparison.Ordinal);
        Assert.Contains(
            """
            good     samples/semakan-dokumen-01
                       loses `/rujukan` (drop, dropped): the case is named by the header Exchange-Case
                       loses `/pemegang/daerah` (drop, dropped): the district of the counter that asks; says nothing of the document

            """,
            output,
            StringComparison.Ordinal);
        Assert.EndsWith(
            """
            good     samples/refused/number-missing
                       refused: `schema/required` at `/dokumen`
            21 of 21 samples are good, 0 other problems

            """,
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_differs_and_where()
    {
        _adapter.Replace("samples/semakan-dokumen-04/canonical.json", "ABDUL RAHMAN", "ABDUL RAHIM");
        _adapter.Replace("samples/refused/number-missing/expected.json", "schema/required", "schema/type");

        var (code, output) = await _adapter.RunAsync("test");

        Assert.Equal(1, code);
        Assert.Contains(
            """
            differs  samples/semakan-dokumen-04
                       read, it is another record than canonical.json:
                         - /holder/name/full "NURUL AISYAH BINTI ABDUL RAHIM"
                         + /holder/name/full "NURUL AISYAH BINTI ABDUL RAHMAN"
                       written back, it is another record than national.json:
                         - /pemegang/namaPenuh "NURUL AISYAH BINTI ABDUL RAHMAN"
                         + /pemegang/namaPenuh "NURUL AISYAH BINTI ABDUL RAHIM"

            """,
            output,
            StringComparison.Ordinal);
        Assert.EndsWith(
            """
            differs  samples/refused/number-missing
                       - `schema/type` at `/dokumen`
                       + `schema/required` at `/dokumen`, expected required noDokumen
            19 of 21 samples are good, 0 other problems

            """,
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_the_canonical_records_that_are_missing_and_no_other()
    {
        const string Missing = "samples/semakan-dokumen-02/canonical.json";
        const string Kept = "samples/semakan-dokumen-03/canonical.json";
        var right = await File.ReadAllTextAsync(_adapter.At(Missing));
        File.Delete(_adapter.At(Missing));
        await File.WriteAllTextAsync(_adapter.At(Kept), "{}");

        var (code, output) = await _adapter.RunAsync("test", "--write");

        Assert.Equal(1, code);
        Assert.StartsWith($"wrote    {Missing}\ngood ", output, StringComparison.Ordinal);
        Assert.Contains("differs  samples/semakan-dokumen-03\n", output, StringComparison.Ordinal);
        Assert.Equal(right, await File.ReadAllTextAsync(_adapter.At(Missing)));
        Assert.Equal("{}", await File.ReadAllTextAsync(_adapter.At(Kept)));
    }
}
