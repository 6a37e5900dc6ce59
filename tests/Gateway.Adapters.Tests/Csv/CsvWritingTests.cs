using System.Text.Json;

namespace Gateway.Adapters.Tests.Csv;

public sealed class CsvWritingTests
{
    private const string Header = "NO;NAMA;JENIS\n";

    [Theory]
    [InlineData("""{"JENIS":"P","NO":"A1","NAMA":"SITI NUR"}""", "A1;SITI NUR;P\n")]
    [InlineData("""{"NAMA":"SITI"}""", ";SITI;\n")]
    [InlineData("{}", ";;\n")]
    [InlineData("""{"NO":"A;1","NAMA":"SITI \"NUR\"\n"}""", "\"A;1\";\"SITI \"\"NUR\"\"\n\";\n")]
    [InlineData("""{"NO":"A,1","NAMA":"MA'RUF A/L ÉØ中文"}""", "A,1;MA'RUF A/L ÉØ中文;\n")]
    public void Writes_every_column_in_the_order_of_the_schema(string record, string row) => Assert.Equal(Header + row, CsvRecords.Write(record));

    [Theory]
    [InlineData("""{"LAIN":"x"}""", "csv/member  only members that the schema declares")]
    [InlineData("""{"NO":3}""", "csv/kind /NO a text")]
    [InlineData("""{"NO":null}""", "csv/kind /NO a text")]
    [InlineData("""{"NO":["A"]}""", "csv/kind /NO a text")]
    [InlineData("[]", "csv/kind  an object")]
    [InlineData("""{"NAMA":""}""", "csv/empty /NAMA a text that is not empty; an empty cell is an absent member")]
    [InlineData("""{"NAMA":"A\u0000"}""", "csv/character /NAMA no control characters")]
    public void What_a_row_cannot_hold_is_a_finding(string record, string expected) => Assert.Equal(expected, CsvRecords.Write(record));

    [Theory]
    [InlineData("=HYPERLINK(0)", "'=HYPERLINK(0)")]
    [InlineData("+60", "'+60")]
    [InlineData("-", "'-")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("=1;=2", "\"'=1;=2\"")]
    [InlineData("'=1", "''=1")]
    [InlineData("''@", "'''@")]
    [InlineData("'ABD", "'ABD")]
    [InlineData("'", "'")]
    [InlineData("1=1", "1=1")]
    public void Nothing_is_written_that_a_spreadsheet_would_run_and_it_is_read_as_it_was(string text, string cell)
    {
        var record = JsonSerializer.Serialize(new Dictionary<string, string> { ["NO"] = text });

        var written = CsvRecords.Write(record);

        Assert.Equal($"{Header}{cell};;\n", written);
        Assert.Equal(text, JsonDocument.Parse(CsvRecords.Read(written)).RootElement.GetProperty("NO").GetString());
    }

    [Fact]
    public void A_formula_that_was_sent_leaves_behind_an_apostrophe() =>
        Assert.Equal(Header + "'=1+1;;\n", CsvRecords.Write(CsvRecords.Read("NO\n=1+1\n")));
}
