using System.Collections.Immutable;
using System.Text;
using Gateway.Lenses.Operations;
using Gateway.Lenses.Operations.Codes;
using Gateway.Lenses.Operations.Dates;
using Gateway.Records.Dates;

namespace Gateway.Lenses.Mappings;

/// <summary>The values that the lines of a lens treat in a way of their own: whoever tries a lens tries these.</summary>
internal static class NamedValues
{
    // A leap day, the first and the last day of a year, and months whose names are short.
    private static readonly ImmutableArray<(int Year, int Month, int Day)> Days = [(2024, 2, 29), (1900, 1, 1), (1999, 12, 31), (1965, 5, 3), (2031, 8, 17)];

    /// <summary>Each value by its literal, with its place: a pointer of the side, <c>*</c> for an item.</summary>
    public static IEnumerable<(string At, string Literal)> Of(Scope scope, Side side) =>
        scope.Mappings.SelectMany(mapping => Of(scope, mapping, side)).Concat(scope.Mappings.Select(mapping => mapping.Items).OfType<Scope>().SelectMany(items => Of(items, side)));

    private static IEnumerable<(string At, string Literal)> Of(Scope scope, Mapping mapping, Side side)
    {
        var tested = mapping.Guards
            .Where(guard => guard.Tested == side && guard.Equal is not null)
            .Select(guard => (scope.Path(side) + guard.At, guard.Equal!.Text));
        if (mapping.Places(side).IsEmpty)
            return tested;
        var at = scope.Path(side) + mapping.At(side);
        return tested.Concat(mapping.Line switch
        {
            StatedLine stated => [(mapping.Shape(side).IsCoded() ? at + "/code" : at, stated.Value.Text)],
            CodeLine => Codes(mapping, side, at),
            DateLine date => Dates(side == Side.National ? [date.Format, .. date.Reduced] : DateFormat.Iso, at),
            _ => [],
        });
    }

    private static IEnumerable<(string At, string Literal)> Codes(Mapping mapping, Side side, string at)
    {
        var entries = mapping.List!.Entries;
        if (side == Side.National)
            return entries.Select(entry => (at, entry.National.Text));
        if (!mapping.CanonicalShape.IsCoded())
            return entries.Select(entry => (at, entry.Canonical.Text));

        // An original may happen to be a code that the list knows, under another meaning.
        return entries.SelectMany(entry => new[] { (at + "/code", entry.Canonical.Text), (at + "/original", entry.National.Text) });
    }

    private static IEnumerable<(string At, string Literal)> Dates(ImmutableArray<DateFormat> formats, string at)
    {
        foreach (var format in formats)
        {
            foreach (var (year, month, day) in Days)
            {
                var room = new byte[DateFormat.LongestText];
                if (ReducedDate.TryCreate(year, format.HasMonth ? month : null, format.HasDay ? day : null, out var date))
                    yield return (at, Encoding.UTF8.GetString(room.AsSpan(0, format.Write(date, room))));
            }
        }
    }
}
