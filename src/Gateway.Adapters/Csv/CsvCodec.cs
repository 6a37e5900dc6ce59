using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Gateway.Records;

namespace Gateway.Adapters.Csv;

/// <summary>
/// Records as CSV (RFC 4180) in UTF-8, in the dialect that the manifest declares: a header that names the columns, then a row for each
/// record. What two readers could split in two ways is not read at all.
/// </summary>
internal sealed class CsvCodec : IRowCodec
{
    public string MediaType => "text/csv";

    public string FileEnding => "csv";

    public bool TryRead(
        ReadOnlySpan<byte> bytes,
        RecordFormat format,
        RecordLimits limits,
        [NotNullWhen(true)] out TokenTable? record,
        [NotNullWhen(false)] out Finding? finding) =>
        TryRead(bytes, Format(format), limits, out record, out finding);

    public Finding? Write(RecordValue record, RecordFormat format, IBufferWriter<byte> output) => CsvRecordWriter.Write(record, Format(format), output);

    public IEnumerable<WireRow> ReadRows(ReadOnlyMemory<byte> bytes, RecordFormat format, RecordLimits limits) => ReadRows(bytes, Format(format), limits);

    internal static bool TryRead(
        ReadOnlySpan<byte> bytes,
        CsvFormat format,
        RecordLimits limits,
        [NotNullWhen(true)] out TokenTable? record,
        [NotNullWhen(false)] out Finding? finding)
    {
        record = null;
        finding = WireBytes.TooLarge(bytes, limits, "csv");
        if (finding is not null)
            return false;

        var rows = new CsvRows(format, limits);
        finding = rows.Header(bytes);
        var read = finding is null && !rows.IsOver ? rows.Next(bytes, out finding) : null;
        if (read is not null && rows.IsOver)
        {
            record = read;
            finding = null;
            return true;
        }

        read?.Dispose();
        finding ??= new Finding("csv/rows", JsonPointer.Root, "one row below the header");
        return false;
    }

    internal static IEnumerable<WireRow> ReadRows(ReadOnlyMemory<byte> bytes, CsvFormat format, RecordLimits limits)
    {
        var rows = new CsvRows(format, limits);
        if (rows.Header(bytes.Span) is { } wrong)
            yield return new WireRow(0, null, wrong);
        while (!rows.IsOver)
        {
            var record = rows.Next(bytes.Span, out var finding);
            yield return new WireRow(rows.Row, record, finding);
        }
    }

    private static CsvFormat Format(RecordFormat format) =>
        format.Wire as CsvFormat ?? throw new InvalidOperationException("the format was not loaded for CSV");
}
