using System.Collections.Immutable;

namespace Gateway.Lenses.Operations.Parts;

/// <summary>How several parts stand in one text: parted by a separator, or each as wide as its column and filled up with blanks.</summary>
internal sealed class Seam
{
    private readonly byte[] _separator;
    private readonly ImmutableArray<int> _widths;

    private Seam(byte[] separator, ImmutableArray<int> widths, int count)
    {
        _separator = separator;
        _widths = widths;
        Count = count;
    }

    /// <summary>How many parts there are.</summary>
    public int Count { get; }

    /// <summary>What a text of these parts looks like, for findings.</summary>
    public string Expected => _widths.IsEmpty
        ? $"{Count} parts with `{System.Text.Encoding.UTF8.GetString(_separator)}` between them"
        : $"{Count} columns of {string.Join(", ", _widths)} characters";

    /// <summary>How many characters a part may have; null for any number.</summary>
    public int? Width(int part) => _widths.IsEmpty ? null : _widths[part];

    public static Seam Separated(byte[] separator, int count) => new(separator, [], count);

    public static Seam Columns(ImmutableArray<int> widths) => new([], widths, widths.Length);

    /// <summary>Finds one part of a text; false where the text does not have just these parts.</summary>
    public bool TryRead(ReadOnlySpan<byte> text, int part, out ReadOnlySpan<byte> found)
    {
        found = default;
        for (var number = 0; number < Count; number++)
        {
            var length = Length(text, number);
            if (length < 0)
                return false;
            if (number == part)
                found = _widths.IsEmpty ? text[..length] : text[..length].TrimEnd((byte)' ');
            text = text[length..];
            if (_widths.IsEmpty && number < Count - 1)
                text = text[_separator.Length..];
        }

        return text.IsEmpty;
    }

    /// <summary>Whether a text has just these parts and every one is empty.</summary>
    public bool IsBlank(ReadOnlySpan<byte> text)
    {
        for (var number = 0; number < Count; number++)
        {
            if (!TryRead(text, number, out var part) || !part.IsEmpty)
                return false;
        }

        return true;
    }

    /// <summary>Whether a column shows where a part ends; a separator shows it of every part that does not look like one.</summary>
    public bool Holds(ReadOnlySpan<byte> part) => _widths.IsEmpty || !part.EndsWith(" "u8);

    /// <summary>Writes one part with what parts it from the next; how many bytes were written.</summary>
    public int Write(ReadOnlySpan<byte> part, int number, Span<byte> room)
    {
        part.CopyTo(room);
        if (_widths.IsEmpty)
        {
            var separator = number < Count - 1 ? _separator.AsSpan() : [];
            separator.CopyTo(room[part.Length..]);
            return part.Length + separator.Length;
        }

        var lacking = _widths[number] - Scalars.Length(part);
        room.Slice(part.Length, lacking).Fill((byte)' ');
        return part.Length + lacking;
    }

    /// <summary>Room enough for what <see cref="Write"/> writes of a part.</summary>
    public int Room(int partLength, int number) => partLength + (_widths.IsEmpty ? _separator.Length : _widths[number]);

    /// <summary>How many bytes the part at the head of a text has; negative where it is not whole.</summary>
    private int Length(ReadOnlySpan<byte> text, int number)
    {
        if (_widths.IsEmpty)
            return number < Count - 1 ? text.IndexOf(_separator) : text.IndexOf(_separator) < 0 ? text.Length : -1;
        var length = 0;
        for (var characters = 0; characters < _widths[number]; characters++)
        {
            if (length == text.Length)
                return -1;
            do
                length++;
            while (length < text.Length && (text[length] & 0xC0) == 0x80);
        }

        return length;
    }
}
