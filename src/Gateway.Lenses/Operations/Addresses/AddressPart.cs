using System.Collections.Frozen;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Addresses;

/// <summary>
/// A part of an address, as one of the two states has it: street, RT and RW, village, district, regency and province; postcode, city and state. The parts of one
/// state have no equals in the other, so each keeps its own name, and what both have, a line of text, says the rest.
/// </summary>
/// <param name="Name">The canonical member.</param>
/// <param name="Label">What stands before the part where it is a line: a number alone says nothing.</param>
internal sealed record AddressPart(string Name, string Label)
{
    private static readonly FrozenDictionary<string, AddressPart> Parts = new AddressPart[]
    {
        new("street", ""), new("rt", "RT "), new("rw", "RW "), new("village", ""), new("district", ""), new("regency", ""), new("province", ""),
        new("postcode", ""), new("city", ""), new("state", ""),
    }.ToFrozenDictionary(part => part.Name);

    public static IEnumerable<string> Names => Parts.Keys.Order(StringComparer.Ordinal);

    public byte[] Utf8Name { get; } = System.Text.Encoding.UTF8.GetBytes(Name);

    public byte[] Utf8Label { get; } = System.Text.Encoding.UTF8.GetBytes(Label);

    public static AddressPart? Of(string name) => Parts.GetValueOrDefault(name);

    /// <summary>Whether a line is what this part makes of a value.</summary>
    public bool IsLine(ReadOnlySpan<byte> line, RecordValue value) =>
        line.StartsWith(Utf8Label) && line[Utf8Label.Length..].SequenceEqual(value.Text);
}
