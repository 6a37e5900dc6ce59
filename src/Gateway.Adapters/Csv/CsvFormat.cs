using System.Collections.Immutable;

namespace Gateway.Adapters.Csv;

/// <summary>A record's CSV: the dialect, and the columns in the order of the schema, which is the order of writing.</summary>
internal sealed record CsvFormat(CsvDialect Dialect, ImmutableArray<CsvColumn> Columns) : WireFormat
{
    public CsvColumn? Find(ReadOnlySpan<byte> name)
    {
        foreach (var column in Columns)
        {
            if (column.NameUtf8.Span.SequenceEqual(name))
                return column;
        }

        return null;
    }
}
