using System.Buffers;

namespace Gateway.Adapters.Csv;

/// <summary>
/// Texts as they stand in cells. A text that a spreadsheet would run as a formula is written behind an apostrophe, and read without it:
/// whoever opens a file of answers runs nothing that somebody wrote into a name.
/// </summary>
internal static class CsvText
{
    private const byte Guard = (byte)'\'';

    private static readonly SearchValues<byte> Formula = SearchValues.Create("=+-@\t\r"u8);
    private static readonly SearchValues<byte> Unwritable = SearchValues.Create([.. Enumerable.Range(0, 0x20).Except([0x09, 0x0A, 0x0D]).Select(control => (byte)control)]);

    /// <summary>Whether the text holds a control character; tabs and line ends are none, in quotes.</summary>
    public static bool IsUnwritable(ReadOnlySpan<byte> text) => text.ContainsAny(Unwritable);

    /// <summary>Whether the text has to be written behind an apostrophe; a text that looks as if it had one already gets a second.</summary>
    public static bool NeedsGuard(ReadOnlySpan<byte> text)
    {
        var rest = text.TrimStart(Guard);
        return !rest.IsEmpty && Formula.Contains(rest[0]);
    }

    /// <summary>Writes a text as one cell.</summary>
    public static void Write(ReadOnlySpan<byte> text, CsvDialect dialect, IBufferWriter<byte> output)
    {
        var guarded = NeedsGuard(text);
        if (!text.ContainsAny(dialect.Stops) && (!guarded || dialect.Quote != Guard))
        {
            if (guarded)
                output.Write([Guard]);
            output.Write(text);
            return;
        }

        output.Write([dialect.Quote]);
        if (guarded)
            output.Write(dialect.Quote == Guard ? [Guard, Guard] : [Guard]);
        for (var quote = text.IndexOf(dialect.Quote); quote >= 0; quote = text.IndexOf(dialect.Quote))
        {
            output.Write(text[..(quote + 1)]);
            output.Write([dialect.Quote]);
            text = text[(quote + 1)..];
        }

        output.Write(text);
        output.Write([dialect.Quote]);
    }

    /// <summary>The text of a cell, in <paramref name="room"/>, which holds as many bytes as the cell.</summary>
    public static ReadOnlySpan<byte> Read(CsvCell cell, CsvDialect dialect, Span<byte> room)
    {
        var raw = cell.Raw;
        var length = 0;
        for (var quote = cell.HasQuotes ? raw.IndexOf(dialect.Quote) : -1; quote >= 0; quote = raw.IndexOf(dialect.Quote))
        {
            // Of two quotes, which stand for one, the second is passed over.
            raw[..(quote + 1)].CopyTo(room[length..]);
            length += quote + 1;
            raw = raw[(quote + 2)..];
        }

        raw.CopyTo(room[length..]);
        ReadOnlySpan<byte> text = room[..(length + raw.Length)];
        return text.StartsWith(Guard) && NeedsGuard(text) ? text[1..] : text;
    }
}
