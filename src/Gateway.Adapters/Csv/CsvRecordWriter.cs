using System.Buffers;
using Gateway.Records;

namespace Gateway.Adapters.Csv;

/// <summary>Writes one record: the header with every column of the schema, and its row.</summary>
internal static class CsvRecordWriter
{
    public static Finding? Write(RecordValue record, CsvFormat format, IBufferWriter<byte> output)
    {
        if (record.Kind != TokenKind.Object)
            return new Finding("csv/kind", JsonPointer.Root, "an object");
        foreach (var column in format.Columns)
            Cell(column.NameUtf8.Span, column, format, output);
        var written = 0;
        foreach (var column in format.Columns)
        {
            var value = record[column.NameUtf8.Span];
            if (value.Exists && Unwritable(value) is { } problem)
                return new Finding(problem.Code, column.At, problem.Expected);
            written += value.Exists ? 1 : 0;
            Cell(value.Text, column, format, output);
        }

        return written == record.Count ? null : new Finding("csv/member", JsonPointer.Root, "only members that the schema declares");
    }

    private static void Cell(ReadOnlySpan<byte> text, CsvColumn column, CsvFormat format, IBufferWriter<byte> output)
    {
        CsvText.Write(text, format.Dialect, output);
        output.Write(column == format.Columns[^1] ? format.Dialect.LineEnd : [format.Dialect.Separator]);
    }

    private static (string Code, string Expected)? Unwritable(RecordValue value)
    {
        if (value.Kind != TokenKind.String)
            return ("csv/kind", "a text");
        if (value.Text.IsEmpty)
            return ("csv/empty", "a text that is not empty; an empty cell is an absent member");
        return CsvText.IsUnwritable(value.Text) ? ("csv/character", "no control characters") : null;
    }
}
