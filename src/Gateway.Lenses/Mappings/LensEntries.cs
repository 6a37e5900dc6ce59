using System.Collections.Immutable;
using Gateway.Lenses.Operations;
using Gateway.Lenses.Operations.Constants;
using Gateway.Lenses.Operations.Drops;

namespace Gateway.Lenses.Mappings;

/// <summary>Lists the lines of a lens for people.</summary>
internal static class LensEntries
{
    public static IEnumerable<LensEntry> Of(Scope scope)
    {
        foreach (var mapping in scope.Mappings)
        {
            yield return Entry(scope, mapping);
            foreach (var entry in mapping.Items is { } items ? Of(items) : [])
                yield return entry;
        }
    }

    private static LensEntry Entry(Scope scope, Mapping mapping) => new()
    {
        Operation = mapping.Line switch
        {
            ValueLine line => line.Operation,
            DropLine => "drop",
            ConstantLine => "constant",
            _ => "default",
        },
        National = [.. mapping.National.Select(place => scope.NationalPath + place.At)],
        Canonical = [.. mapping.Canonical.Select(place => scope.CanonicalPath + place.At)],
        Detail = string.Join("; ", Conditions(mapping).Prepend(mapping.Line.Detail).Where(part => part.Length > 0)),
        List = mapping.List,
        UnmappedNational = mapping.List is { } read ? Lacking(mapping.NationalShape.AllCodes(), code => read.FromNational(code.Utf8) is not null) : [],
        UnmappedCanonical = mapping.List is { } written ? Lacking(mapping.CanonicalShape.CodeShape().AllCodes(), code => written.FromCanonical(code.Utf8) is not null) : [],
    };

    private static IEnumerable<string> Conditions(Mapping mapping) => mapping.Guards
        .Where(guard => guard.Tested is not null)
        .Select(guard => $"when {guard.Tested!.Value.Word()} `{guard.At}` {(guard.Equal is null ? "is there" : $"is {guard.Equal}")}");

    private static IReadOnlyList<string> Lacking(ImmutableArray<Literal>? codes, Predicate<Literal> isMapped) =>
        codes is { } listed ? [.. listed.Where(code => !isMapped(code)).Select(code => code.Text)] : [];
}
