using System.Text.Json;

namespace Gateway.Benchmarks.Lenses;

/// <summary>Dates in the hand-written mapping: <c>dd/MM/yyyy</c>, and <c>MM/yyyy</c> or <c>yyyy</c> where parts may be unknown.</summary>
internal static class WrittenDate
{
    public static bool TryWrite(Piece piece, JsonEncodedText name, bool mayBeReduced, ReadOnlySpan<byte> record, Utf8JsonWriter writer)
    {
        if (!piece.IsThere)
            return true;
        var text = piece.Raw(record);
        if (!piece.IsText || (text.Length != 10 && !(mayBeReduced && text.Length is 4 or 7)))
            return false;
        Span<byte> iso = stackalloc byte[10];
        var day = text.Length == 10 ? Number(text[..2]) : 1;
        var month = text.Length == 4 ? 1 : Number(text.Slice(text.Length - 7, 2));
        var year = Number(text[^4..]);
        if ((text.Length > 4 && text[^5] != '/') || (text.Length == 10 && text[2] != '/')
            || year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        text[^4..].CopyTo(iso);
        if (text.Length > 4)
        {
            iso[4] = (byte)'-';
            text.Slice(text.Length - 7, 2).CopyTo(iso[5..]);
        }

        if (text.Length > 7)
        {
            iso[7] = (byte)'-';
            text[..2].CopyTo(iso[8..]);
        }

        writer.WriteString(name, iso[..text.Length]);
        return true;
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
                return -1;
            value = value * 10 + (digit - '0');
        }

        return value;
    }
}
