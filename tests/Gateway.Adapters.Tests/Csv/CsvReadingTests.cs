using System.Text;
using Gateway.Adapters.Csv;
using Gateway.Adapters.Loading;
using Gateway.Records;

namespace Gateway.Adapters.Tests.Csv;

public sealed class CsvReadingTests
{
    private static readonly RecordLimits Small = new() { MaxBytes = 60, MaxMembers = 2, MaxStringBytes = 10 };

    [Theory]
    [InlineData("NO;NAMA;JENIS\nA1;SITI NUR;P\n", """{"NO":"A1","NAMA":"SITI NUR","JENIS":"P"}""")]
    [InlineData("JENIS;NO\nP;A1\n", """{"JENIS":"P","NO":"A1"}""")]
    [InlineData("NO;NAMA\n;SITI\n", """{"NAMA":"SITI"}""")]
    [InlineData("NO;NAMA\n\"\";SITI\n", """{"NAMA":"SITI"}""")]
    [InlineData("NO\n\n", "{}")]
    [InlineData("NO;NAMA\n A1 ; SITI \n", """{"NO":" A1 ","NAMA":" SITI "}""")]
    [InlineData("\"NO\";\"NAMA\"\n\"A;1\";\"SITI \"\"NUR\"\"\"\n", """{"NO":"A;1","NAMA":"SITI \"NUR\""}""")]
    [InlineData("NO\n\"\"\"\"\n", """{"NO":"\""}""")]
    [InlineData("NO;NAMA\nA1;\"SITI\r\nNUR\"\n", """{"NO":"A1","NAMA":"SITI\r\nNUR"}""")]
    [InlineData("NAMA\nMA'RUF, A/L <B> ÉØ中文\n", """{"NAMA":"MA'RUF, A/L <B> ÉØ中文"}""")]
    [InlineData("NO\n0003171011708850001\n", """{"NO":"0003171011708850001"}""")]
    public void Reads_cells_as_members(string csv, string expected) => Assert.Equal(expected, CsvRecords.Read(csv));

    [Theory]
    [InlineData("empty", "", "csv/line-end  in the header LF at the end of every row, the last among them")]
    [InlineData("header-alone", "NO;NAMA\n", "csv/rows  one row below the header")]
    [InlineData("second-row", "NO\nA1\nA2\n", "csv/rows  one row below the header")]
    [InlineData("unknown-column", "NO;NIK\nA1;3171\n", "csv/column  in the header only these columns: NO, NAMA, JENIS")]
    [InlineData("column-in-other-case", "no\nA1\n", "csv/column  in the header only these columns: NO, NAMA, JENIS")]
    [InlineData("empty-column-name", "NO;\nA1;\n", "csv/column  in the header only these columns: NO, NAMA, JENIS")]
    [InlineData("column-twice", "NO;NO\nA1;A2\n", "csv/duplicate /NO in the header each column once")]
    [InlineData("cell-too-few", "NO;NAMA\nA1\n", "csv/columns  in row 1 2 cells, as the header has; found 1")]
    [InlineData("cell-too-many", "NO;NAMA\nA1;SITI;P\n", "csv/columns  in row 1 2 cells, as the header has; found 3")]
    [InlineData("blank-line", "NO;NAMA\n\n", "csv/columns  in row 1 2 cells, as the header has; found 1")]
    [InlineData("no-line-end", "NO;NAMA\nA1;SITI", "csv/line-end /NAMA in row 1 LF at the end of every row, the last among them")]
    [InlineData("other-line-end", "NO;NAMA\r\nA1;SITI\r\n", "csv/line-end  in the header LF at the end of every row, the last among them")]
    [InlineData("bare-carriage-return", "NO;NAMA\nA1\r;SITI\n", "csv/line-end /NO in row 1 LF at the end of every row, the last among them")]
    [InlineData("quote-within-plain-cell", "NO;NAMA\nA1;SITI \"NUR\"\n", "csv/quote /NAMA in row 1 a cell with `\"` wholly in quotes, each one inside written twice")]
    [InlineData("text-behind-quotes", "NO;NAMA\n\"A\"1;SITI\n", "csv/quote /NO in row 1 a cell with `\"` wholly in quotes, each one inside written twice")]
    [InlineData("blank-before-quotes", "NO;NAMA\nA1; \"SITI\"\n", "csv/quote /NAMA in row 1 a cell with `\"` wholly in quotes, each one inside written twice")]
    [InlineData("quote-never-closed", "NO;NAMA\nA1;\"SITI\n", "csv/quote /NAMA in row 1 a cell with `\"` wholly in quotes, each one inside written twice")]
    [InlineData("control-character", "NO;NAMA\nA1;SI\u0000TI\n", "csv/character /NAMA in row 1 no control characters")]
    [InlineData("escape-character", "NO;NAMA\nA1;\"\u001B[2J\"\n", "csv/character /NAMA in row 1 no control characters")]
    [InlineData("separator-of-another-dialect", "NO,NAMA\nA1,SITI\n", "csv/column  in the header only these columns: NO, NAMA, JENIS")]
    public void Refuses(string wrong, string csv, string expected) => Assert.True(expected == CsvRecords.Read(csv), $"{wrong}: {CsvRecords.Read(csv)}");

    [Fact]
    public void Skips_a_byte_order_mark() => Assert.Equal("""{"NO":"A1"}""", CsvRecords.Read([0xEF, 0xBB, 0xBF, .. "NO\nA1\n"u8]));

    [Fact]
    public void Refuses_other_encodings()
    {
        Assert.StartsWith("csv/invalid-utf8", CsvRecords.Read(Encoding.Latin1.GetBytes("NAMA\nÉ\n")), StringComparison.Ordinal);
        Assert.StartsWith("csv/invalid-utf8", CsvRecords.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("NAMA\nA\n")]), StringComparison.Ordinal);
        Assert.StartsWith("csv/column", CsvRecords.Read(Encoding.Unicode.GetBytes("NO\nA\n")), StringComparison.Ordinal);
    }

    [Fact]
    public void Holds_columns_cells_and_bytes_to_the_limits()
    {
        Assert.StartsWith("csv/too-many  in the header", CsvRecords.Read("NO;NAMA;JENIS\nA;B;P\n", Small), StringComparison.Ordinal);
        Assert.StartsWith("{", CsvRecords.Read("NO\n0123456789\n", Small), StringComparison.Ordinal);
        Assert.StartsWith("csv/too-long /NO in row 1", CsvRecords.Read("NO\n0123456789a\n", Small), StringComparison.Ordinal);
        Assert.StartsWith("csv/too-long /NO in row 1", CsvRecords.Read("NO\n01234567éé\n", Small), StringComparison.Ordinal);
        Assert.StartsWith("csv/too-long  in the header", CsvRecords.Read("NO;0123456789a\nA;B\n", Small), StringComparison.Ordinal);
        Assert.StartsWith("csv/too-large", CsvRecords.Read($"NO\n{new string('A', 60)}\n", Small), StringComparison.Ordinal);
        Assert.StartsWith("csv/too-deep", CsvRecords.Read("NO\nA\n", new RecordLimits { MaxDepth = 0 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Speaks_the_dialect_that_is_declared()
    {
        var tabs = CsvRecords.FormatOf(new CsvDialect((byte)'\t', (byte)'\'', isCrlf: true));

        Assert.Equal("""{"NO":"A;1","NAMA":"MA'RUF\t\"X\""}""", CsvRecords.Read("NO\tNAMA\r\nA;1\t'MA''RUF\t\"X\"'\r\n", format: tabs));
        Assert.Equal("NO\tNAMA\tJENIS\r\nA;1\t'MA''RUF\t\"X\"'\t\r\n", CsvRecords.Write("""{"NO":"A;1","NAMA":"MA'RUF\t\"X\""}""", tabs));
        Assert.StartsWith("csv/line-end /NO in row 1 CRLF", CsvRecords.Read("NO\r\nA\n", format: tabs), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "$id": "urn:test:csv", "type": "array" }""", "an object of texts")]
    [InlineData("""{ "$id": "urn:test:csv", "type": "object" }""", "an object of texts")]
    [InlineData("""{ "$id": "urn:test:csv", "type": "object", "properties": { "A": { "type": "number" } } }""", "`/A`: a cell holds one text")]
    [InlineData("""{ "$id": "urn:test:csv", "type": "object", "properties": { "A": { "type": "object" } } }""", "`/A`: a cell holds one text")]
    [InlineData("""{ "$id": "urn:test:csv", "type": "object", "properties": { "A": { "enum": ["P", 1] } } }""", "`/A`: a cell holds one text")]
    [InlineData("""{ "$id": "urn:test:csv", "type": "object", "properties": { "A": { "enum": ["P", ""] } } }""", "`/A`: an empty cell is an absent member")]
    [InlineData("""{ "$id": "urn:test:csv", "type": "object", "properties": { "A": { "type": "string" } } }""", "`/A`: an empty cell is an absent member")]
    [InlineData("""{ "$id": "urn:test:csv", "type": "object", "properties": { "": { "type": "string", "minLength": 1 } } }""", "`/`: is no name of a column")]
    public void Refuses_a_schema_that_rows_cannot_hold(string schema, string told)
    {
        var problems = new Problems();

        Assert.Null(CsvFormatReader.Read(CsvRecords.Shape(schema), CsvRecords.Format.Dialect, "test", problems));
        Assert.Contains(told, Assert.Single(problems.All).Message, StringComparison.Ordinal);
    }
}
