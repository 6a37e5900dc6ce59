using Gateway.Adapters.Csv;
using Gateway.Records;

namespace Gateway.Adapters.Tests.Csv;

/// <summary>Many records in one body: each row stands alone, until nobody can say any more where the next one begins.</summary>
public sealed class CsvRowsTests
{
    [Fact]
    public void Every_row_comes_with_its_number() =>
        Assert.Equal(["""1 {"NO":"A1"}""", """2 {"NO":"A\nB"}""", """3 {"NO":"A3"}"""], CsvRecords.ReadRows("NO\nA1\n\"A\nB\"\nA3\n"));

    [Fact]
    public void A_header_alone_has_no_rows() => Assert.Empty(CsvRecords.ReadRows("NO\n"));

    [Fact]
    public void A_header_that_cannot_be_read_is_row_0_and_the_last()
    {
        Assert.Equal(["0 csv/column  in the header only these columns: NO, NAMA, JENIS"], CsvRecords.ReadRows("NIK\nA1\n"));
        Assert.Equal(["0 csv/line-end  in the header LF at the end of every row, the last among them"], CsvRecords.ReadRows(""));
    }

    [Theory]
    [InlineData("A;B", "csv/columns  in row 2 1 cells, as the header has; found 2")]
    [InlineData("A\u0001", "csv/character /NO in row 2 no control characters")]
    [InlineData("01234567890", "csv/too-long /NO in row 2 at most 10 bytes in one cell")]
    public void A_row_that_is_wrong_in_itself_is_told_and_the_next_one_read(string row, string finding) =>
        Assert.Equal(
            ["""1 {"NO":"A1"}""", $"2 {finding}", """3 {"NO":"A3"}"""],
            CsvRecords.ReadRows($"NO\nA1\n{row}\nA3\n", new RecordLimits { MaxStringBytes = 10 }));

    [Theory]
    [InlineData("A\"2", "csv/quote /NO in row 2 a cell with `\"` wholly in quotes, each one inside written twice")]
    [InlineData("\"A2", "csv/quote /NO in row 2 a cell with `\"` wholly in quotes, each one inside written twice")]
    [InlineData("A2\r", "csv/line-end /NO in row 2 LF at the end of every row, the last among them")]
    public void Below_a_row_whose_end_is_in_doubt_nothing_is_read(string row, string finding) =>
        Assert.Equal(["""1 {"NO":"A1"}""", $"2 {finding}"], CsvRecords.ReadRows($"NO\nA1\n{row}\nA3\n"));

    [Fact]
    public void The_limit_on_bytes_holds_for_each_row_and_not_for_all()
    {
        var limits = new RecordLimits { MaxBytes = 12 };

        Assert.Equal(
            ["""1 {"NO":"01234567890"}""", "2 csv/too-large  in row 2 at most 12 bytes", """3 {"NO":"A3"}"""],
            CsvRecords.ReadRows("NO\n01234567890\n012345678901\nA3\n", limits));
    }

    [Fact]
    public void Rows_are_read_as_they_are_asked_for()
    {
        var bytes = "NO\nA1\nA\"2\n"u8.ToArray();
        using var rows = CsvCodec.ReadRows(bytes, CsvRecords.Format, RecordLimits.Exchange).GetEnumerator();

        Assert.True(rows.MoveNext());
        Assert.Equal(1, rows.Current.Number);
        rows.Current.Record!.Dispose();
        Assert.True(rows.MoveNext());
        Assert.Equal("csv/quote", rows.Current.Finding!.Code);
        Assert.False(rows.MoveNext());
    }
}
