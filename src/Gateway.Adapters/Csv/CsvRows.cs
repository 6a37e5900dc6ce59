using System.Buffers;
using System.Text.Unicode;
using Gateway.Records;

namespace Gateway.Adapters.Csv;

/// <summary>Reads the header of one body, then row by row. Used once, by one thread; every call is given the same bytes.</summary>
internal sealed class CsvRows(CsvFormat format, RecordLimits limits)
{
    private readonly List<CsvColumn> _columns = [];
    private int _at;

    /// <summary>Rows begun below the header.</summary>
    public int Row { get; private set; }

    /// <summary>Whether nothing can be read any more: at the end, or where nobody can say where the next row begins.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Reads the header; null where rows may follow.</summary>
    public Finding? Header(ReadOnlySpan<byte> bytes)
    {
        var finding = Utf8.IsValid(bytes) ? Columns(bytes) : Here("csv/invalid-utf8", JsonPointer.Root, "UTF-8");
        IsOver = finding is not null || _at == bytes.Length;
        return finding;
    }

    /// <summary>Reads the next row; null, with what is wrong, where it holds no record.</summary>
    public TokenTable? Next(ReadOnlySpan<byte> bytes, out Finding? finding)
    {
        Row++;
        using var builder = new TokenTableBuilder();
        finding = Cells(bytes, builder);
        IsOver |= _at == bytes.Length;
        return finding is null ? builder.Build() : null;
    }

    private Finding? Columns(ReadOnlySpan<byte> bytes)
    {
        // Spreadsheets set the mark at the start.
        if (bytes.StartsWith(WireBytes.ByteOrderMark))
            _at = WireBytes.ByteOrderMark.Length;
        for (var isLast = false; !isLast;)
        {
            var cell = CsvCell.Read(bytes, _at, format.Dialect);
            if (cell.Problem is not null)
                return Unended(cell, JsonPointer.Root);
            if (_columns.Count == limits.MaxMembers)
                return Here("csv/too-many", JsonPointer.Root, $"at most {limits.MaxMembers} columns");
            if (cell.Raw.Length > limits.MaxStringBytes)
                return TooLong(JsonPointer.Root);
            var column = format.Find(CsvText.Read(cell, format.Dialect, new byte[cell.Raw.Length]));
            if (column is null)
                return Here("csv/column", JsonPointer.Root, $"only these columns: {string.Join(", ", format.Columns.Select(known => known.Name))}");
            if (_columns.Contains(column))
                return Here("csv/duplicate", column.At, "each column once");
            _columns.Add(column);
            (_at, isLast) = (cell.Next, cell.EndsRow);
        }

        return null;
    }

    private Finding? Cells(ReadOnlySpan<byte> bytes, TokenTableBuilder builder)
    {
        var start = _at;
        var finding = limits.MaxDepth < 1 ? Here("csv/too-deep", JsonPointer.Root, $"at most {limits.MaxDepth} levels") : null;
        builder.StartObject();
        var count = 0;
        for (var isLast = false; !isLast; count++)
        {
            var column = count < _columns.Count ? _columns[count] : null;
            var cell = CsvCell.Read(bytes, _at, format.Dialect);
            if (cell.Problem is not null)
                return Unended(cell, column?.At ?? JsonPointer.Root);
            if (finding is null && column is not null)
                finding = Cell(cell, column, builder);
            (_at, isLast) = (cell.Next, cell.EndsRow);
        }

        builder.EndObject();
        if (_at - start > limits.MaxBytes)
            return Here("csv/too-large", JsonPointer.Root, $"at most {limits.MaxBytes} bytes");
        return count == _columns.Count ? finding : Here("csv/columns", JsonPointer.Root, $"{_columns.Count} cells, as the header has; found {count}");
    }

    private Finding? Cell(CsvCell cell, CsvColumn column, TokenTableBuilder builder)
    {
        if (cell.Raw.Length > limits.MaxStringBytes)
            return TooLong(column.At);
        if (CsvText.IsUnwritable(cell.Raw))
            return Here("csv/character", column.At, "no control characters");
        if (cell.Raw.IsEmpty)
            return null;
        var room = ArrayPool<byte>.Shared.Rent(cell.Raw.Length);
        builder.Name(column.NameUtf8.Span);
        builder.String(CsvText.Read(cell, format.Dialect, room));

        // Pooled memory outlives the exchange, and records are personal.
        room.AsSpan(0, cell.Raw.Length).Clear();
        ArrayPool<byte>.Shared.Return(room);
        return null;
    }

    private Finding Unended(CsvCell cell, JsonPointer at)
    {
        IsOver = true;
        return cell.Problem == "csv/line-end"
            ? Here(cell.Problem, at, $"{format.Dialect.LineEndName} at the end of every row, the last among them")
            : Here(cell.Problem!, at, $"a cell with `{(char)format.Dialect.Quote}` wholly in quotes, each one inside written twice");
    }

    private Finding TooLong(JsonPointer at) => Here("csv/too-long", at, $"at most {limits.MaxStringBytes} bytes in one cell");

    private Finding Here(string code, JsonPointer at, string expected) => new(code, at, Row == 0 ? $"in the header {expected}" : $"in row {Row} {expected}");
}
