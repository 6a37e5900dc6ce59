using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Addresses;

/// <summary>The fields of a national address, and what a canonical address has for each: first those of whole lines, then those of parts.</summary>
/// <param name="lines">How many fields take whole lines.</param>
/// <param name="parts">The parts, in order.</param>
/// <param name="whole">Which field takes an address of which only lines are known; -1 for none.</param>
/// <param name="rooms">How many characters each field holds; null for any number.</param>
/// <param name="missing">The canonical parts that the format has no field for.</param>
internal sealed class AddressFields(int lines, ImmutableArray<AddressPart> parts, int whole, ImmutableArray<int?> rooms, ImmutableArray<string> missing)
{
    /// <summary>The canonical parts that the format has no field for.</summary>
    public ImmutableArray<string> Missing => missing;

    public AddressPart? PartOf(int field) => field < lines ? null : parts[field - lines];

    /// <summary>Whether the address has the part of a field.</summary>
    public bool IsPart(RecordValue address, int field) => PartOf(field) is { } part && address[part.Utf8Name].Kind == TokenKind.String;

    /// <summary>Whether there is something for a field.</summary>
    public bool Says(RecordValue address, int field) => field < lines
        ? address["lines"u8].Count > field
        : IsPart(address, field) || (field == whole && TakesWhole(address));

    /// <summary>Whether a field has room: the lines have all of them, or none is written, for half an address is another one.</summary>
    public bool Fits(RecordValue address, int field)
    {
        if (field >= lines)
            return FitsOne(address, field);
        for (var line = 0; line < lines && Says(address, line); line++)
        {
            if (!FitsOne(address, line))
                return false;
        }

        return true;
    }

    /// <summary>Writes what a field gets; how many bytes were written.</summary>
    public int Write(RecordValue address, int field, Span<byte> room)
    {
        if (IsPart(address, field))
        {
            var value = address[PartOf(field)!.Utf8Name].Text;
            value.CopyTo(room);
            return value.Length;
        }

        var (length, number) = (0, 0);
        foreach (var line in address["lines"u8].Items)
        {
            var isHere = field >= lines || number == field || (field == lines - 1 && number > field);
            number++;
            if (!isHere)
                continue;
            if (length > 0)
                length += Copy(", "u8, room[length..]);
            length += Copy(line.Text, room[length..]);
        }

        return length;
    }

    /// <summary>What becomes of the lines: dropped or rearranged; null where they come back as they are.</summary>
    public string? LosesLines(RecordValue address)
    {
        var count = address["lines"u8].Count;
        if (lines > 0)
            return count > lines || HasEmpty(address) ? LossKind.Narrowed : null;
        if (count == 0 || AreParts(address))
            return null;
        return whole >= 0 && TakesWhole(address) ? LossKind.Narrowed : LossKind.Dropped;
    }

    /// <summary>Whether nothing but lines is known: then the field that takes them has them all.</summary>
    private bool TakesWhole(RecordValue address)
    {
        foreach (var part in parts)
        {
            if (address[part.Utf8Name].IsPresent())
                return false;
        }

        return address["lines"u8].Count > 0;
    }

    /// <summary>Whether the lines are just those that the parts make, and so come back from them.</summary>
    private bool AreParts(RecordValue address)
    {
        var items = address["lines"u8].Items.GetEnumerator();
        foreach (var part in parts)
        {
            var value = address[part.Utf8Name];
            if (!value.Text.IsEmpty && !(items.MoveNext() && part.IsLine(items.Current.Text, value)))
                return false;
        }

        return !items.MoveNext();
    }

    private static bool HasEmpty(RecordValue address)
    {
        foreach (var line in address["lines"u8].Items)
        {
            if (line.Text.IsEmpty)
                return true;
        }

        return false;
    }

    private bool FitsOne(RecordValue address, int field)
    {
        var length = 0;
        if (IsPart(address, field))
        {
            length = address[PartOf(field)!.Utf8Name].Text.Length;
        }
        else
        {
            foreach (var line in address["lines"u8].Items)
                length += line.Text.Length + 2;
        }

        if (length > AddressLine.LongestPart)
            return false;
        Span<byte> room = stackalloc byte[AddressLine.LongestPart];
        return rooms[field] is not { } most || Scalars.Length(room[..Write(address, field, room)]) <= most;
    }

    private static int Copy(ReadOnlySpan<byte> text, Span<byte> room)
    {
        text.CopyTo(room);
        return text.Length;
    }
}
