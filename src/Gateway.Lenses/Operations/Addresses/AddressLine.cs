using System.Collections.Immutable;
using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;
using Gateway.Lenses.Plans;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Operations.Addresses;

/// <summary>
/// An address that the national side keeps in parts, in lines, or in both, and the canonical one: its lines, and beside them the parts that
/// the format has. No part is ever found by reading a line.
/// </summary>
/// <param name="Place">The line.</param>
/// <param name="Lines">The national fields of whole lines, in order; none where the format has parts alone.</param>
/// <param name="Parts">The parts that the format has, in the order in which it is written.</param>
/// <param name="PartPlaces">Where each of them is.</param>
/// <param name="Canonical">Where the canonical address is.</param>
/// <param name="Whole">The national field that takes an address of which only lines are known; null where there is none.</param>
internal sealed record AddressLine(
    string Place, ImmutableArray<JsonPointer> Lines, ImmutableArray<AddressPart> Parts, ImmutableArray<JsonPointer> PartPlaces, JsonPointer Canonical, JsonPointer? Whole)
    : ValueLine(Place)
{
    public const string Elsewhere = "the other format has no field for this part; it stands in the lines, where they have it";
    public const string NoLines = "the other format has no field for whole lines";
    public const string Arranged = "which line stood in which field does not come back";
    public const string TooLong = "the other format has less room, and an address is never cut";
    public const string NoLinesKnown = "an address without its lines has nothing to write here";

    /// <summary>How many bytes an address has at most, a line or all of it.</summary>
    public const int LongestPart = 1024;

    /// <summary>How many characters a national field may have.</summary>
    private const int LongestField = 200;

    public override string Operation => "address";

    public override string Detail => string.Join(", ", Parts.Select(part => part.Name).Prepend(Lines.IsEmpty ? null : "lines").OfType<string>());

    public static AddressLine Read(LineReader line)
    {
        var named = line.Named("parts");
        var parts = named.Select(part => AddressPart.Of(part.Name)).ToList();
        if (parts.Contains(null))
            line.Problem($"the names in `parts` are of {string.Join(", ", AddressPart.Names)}");
        var lines = line.Has("lines") ? line.Pointers("lines", 1) : [];
        if (lines.IsEmpty && named.Count == 0)
            line.Problem("needs `lines`, the fields of whole lines, or `parts`, or both");
        JsonPointer? whole = line.Has("whole") ? line.Pointer("whole") : null;
        if (whole is { } field && (!lines.IsEmpty || !named.Any(part => part.At == field)))
            line.Problem("`whole` is one of `parts`, in a format without `lines`: the field that takes an address of which only lines are known");
        return new AddressLine(line.Place, lines, [.. parts.OfType<AddressPart>()], [.. named.Select(part => part.At)], line.Pointer("canonical"), whole);
    }

    public override ImmutableArray<JsonPointer> At(Side side) => side == Side.National ? [.. Lines, .. PartPlaces] : [Canonical];

    public override IEnumerable<string> Faults(Mapping mapping)
    {
        foreach (var place in mapping.National.Where(place => (place.Shape!.ValueKinds() & ~SchemaKinds.Null) != SchemaKinds.String))
            yield return $"`{place.At}` is not a text: an address is made of texts";
        var canonical = mapping.CanonicalShape;
        if (canonical.Property("lines")?.Shape is not { Items: { } item } lines || lines.ValueKinds() != SchemaKinds.Array || item.ValueKinds() != SchemaKinds.String)
            yield return "the canonical place is no address: it is an object with `lines` (array of texts) and a text for each part";
        foreach (var property in canonical.Properties.Where(property => property.Name != "lines"))
        {
            if (AddressPart.Of(property.Name) is null || property.Shape.ValueKinds() != SchemaKinds.String || property.IsRequired)
                yield return $"`{property.Name}` of the canonical address is none of its parts, which are texts that may be missing: {string.Join(", ", AddressPart.Names)}";
        }

        foreach (var part in Parts.Where(part => canonical.Property(part.Name) is null))
            yield return $"the canonical address has no `{part.Name}`: declare it, or keep it in a line";
        foreach (var place in mapping.National.Where(place => place.Shape!.MaxLength is not <= LongestField))
            yield return $"`{place.At}` has no end: give it a `maxLength` of at most {LongestField}";
        foreach (var place in mapping.National.Where(place => Room(canonical, place.At) is { } room && place.Shape!.MaxLength > room))
            yield return $"`{place.At}` has more room than the canonical address: widen that";
    }

    public override IEnumerable<Loss> Losses(Mapping mapping, Side read)
    {
        if (read == Side.National)
        {
            foreach (var place in mapping.National)
            {
                yield return new Loss(Operation, place.At, LossKind.Narrowed, Arranged);
                yield return new Loss(Operation, place.At, LossKind.Dropped, NoLinesKnown);
            }

            yield break;
        }

        var at = mapping.At(read);
        yield return new Loss(Operation, at.Append("lines"), LossKind.Dropped, NoLines);
        yield return new Loss(Operation, at.Append("lines"), LossKind.Narrowed, Arranged);
        yield return new Loss(Operation, at.Append("lines"), LossKind.TooLong, TooLong);
        foreach (var property in mapping.CanonicalShape.Properties.Where(property => property.Name != "lines"))
        {
            yield return new Loss(Operation, at.Append(property.Name), LossKind.Narrowed, Elsewhere);
            yield return new Loss(Operation, at.Append(property.Name), LossKind.TooLong, TooLong);
        }
    }

    /// <summary>How many characters the canonical address holds of a national field; null for any number.</summary>
    private int? Room(SchemaShape canonical, JsonPointer field)
    {
        var part = PartPlaces.IndexOf(field);
        var line = canonical.Property("lines")?.Shape.Items?.MaxLength - (part < 0 ? 0 : Parts[part].Label.Length);
        var own = part < 0 ? null : canonical.Property(Parts[part].Name)?.Shape.MaxLength;
        // A format with lines keeps its parts out of them.
        return part >= 0 && !Lines.IsEmpty ? own : line is null || own < line ? own ?? line : line;
    }

    public override ValuePlan Plan(PlanSite site)
    {
        if (site.Read == Side.National)
            return new CanonicalAddressPlan(site, Lines.Length, Parts);
        var places = site.Mapping.National;
        ImmutableArray<string> missing = [.. site.Reads.Properties.Select(property => property.Name).Where(name => name != "lines" && !Parts.Any(part => part.Name == name))];
        var whole = Whole is { } field ? Lines.Length + PartPlaces.IndexOf(field) : -1;
        return new NationalAddressPlan(site, new AddressFields(Lines.Length, Parts, whole, [.. places.Select(place => place.Shape!.MaxLength)], missing));
    }
}
