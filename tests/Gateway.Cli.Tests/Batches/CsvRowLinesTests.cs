using System.Text;
using System.Text.Json;
using Gateway.Cli.Batches;

namespace Gateway.Cli.Tests.Batches;

public sealed class CsvRowLinesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cli-csv-").FullName;

    private string Rows => Path.Combine(_folder, "manifest.csv");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_row_goes_with_its_header_as_it_stands_and_under_the_number_of_its_line()
    {
        File.WriteAllText(Rows, "NAMA,NOTA\r\nMA'RUF,\"satu\r\n\"\"dua\"\"\"\r\n\r\nÉVA,\r\nCUT");

        var slice = Assert.Single(RowFile.Slices(Rows));

        Assert.Equal(1, slice.First);
        Assert.Equal([2L, 5L, 6L], slice.Rows);
        Assert.Equal(
            ["", "NAMA,NOTA\r\nMA'RUF,\"satu\r\n\"\"dua\"\"\"\r\n", "", "", "NAMA,NOTA\r\nÉVA,\r\n", "NAMA,NOTA\r\nCUT", ""],
            Encoding.UTF8.GetString(slice.Bytes.Span).Split('\n').Select(line => line.Length == 0 ? "" : JsonSerializer.Deserialize<string>(line)));
    }

    [Fact]
    public void Later_slices_have_the_header_as_well()
    {
        File.WriteAllText(Rows, "NO\n" + string.Concat(Enumerable.Range(1, 300).Select(number => $"A{number}\n")));

        var slices = RowFile.Slices(Rows).ToList();

        Assert.Equal([1L, 258L], slices.Select(slice => slice.First));
        Assert.Equal(300, RowFile.Count(Rows));
        Assert.StartsWith("\"NO\\nA257\\n\"\n", Encoding.UTF8.GetString(slices[1].Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_text_or_does_not_end_is_said_before_anything_is_sent()
    {
        using var gateway = new BatchHandler(BatchHandler.Answered);
        string[] order = ["batch", BatchHandler.Address, Rows, "--purpose", "return", "--case", "K-1", "--token", "t", "--out", Path.Combine(_folder, "results.ndjson")];

        File.WriteAllBytes(Rows, [.. "NAMA\r\nALI\r\n"u8, 0xC9, .. "VA\r\n"u8]);
        Assert.Equal((1, $"line 3 of `{Rows}` is not UTF-8: save it as CSV in UTF-8\n"), await Transcript.RunAsync(gateway, order));
        File.WriteAllText(Rows, "NAMA\r\nALI\r\n\"BUDI\r\n");
        Assert.Equal((1, $"`{Rows}` ends inside of quotes: look for the one that opens in line 3 and is not closed\n"), await Transcript.RunAsync(gateway, order));
        Assert.Empty(gateway.Calls);
        Assert.False(File.Exists(order[^1]));
    }
}
