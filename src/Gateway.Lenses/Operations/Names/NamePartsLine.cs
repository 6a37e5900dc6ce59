using System.Collections.Immutable;
using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;
using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Names;

/// <summary>
/// A name that the national side keeps in several fields. They are read together, and a name is written whole into one of them: it is never
/// split, for nothing says where, and a mononym has nowhere to be.
/// </summary>
/// <param name="Place">The line.</param>
/// <param name="Parts">The national fields, in the order in which the name is written.</param>
/// <param name="Canonical">Where the canonical name is.</param>
/// <param name="Source">Where this format's spelling comes from.</param>
/// <param name="Whole">The field that takes a whole name.</param>
internal sealed record NamePartsLine(string Place, ImmutableArray<JsonPointer> Parts, JsonPointer Canonical, string Source, JsonPointer Whole)
    : ValueLine(Place)
{
    public const string Joined = "which part of the name stood in which field does not come back: the name is kept whole";

    public const string Empty = "an empty text is no name";

    public override string Operation => "name";

    public override string Detail => $"as {Source}; `{Whole}` takes a whole name";

    public static NamePartsLine Read(LineReader line)
    {
        var parts = line.Pointers("parts", 2);
        var whole = line.Pointer("whole");
        if (!parts.Contains(whole))
            line.Problem("`whole` is one of `parts`: the field that takes a whole name, as a zone's first identifier does");
        return new NamePartsLine(line.Place, parts, line.Pointer("canonical"), line.Text("source"), whole);
    }

    public override ImmutableArray<JsonPointer> At(Side side) => side == Side.National ? Parts : [Canonical];

    public override bool Writes(Side side, int place) => side == Side.Canonical || Parts[place] == Whole;

    public override IEnumerable<string> Faults(Mapping mapping) => NameFaults.Of(Source, mapping.National, mapping.CanonicalShape);

    public override IEnumerable<Loss> Losses(Mapping mapping, Side read)
    {
        var full = mapping.CanonicalShape.Property("full")!.Shape;
        if (read == Side.Canonical)
        {
            var room = mapping.National[Parts.IndexOf(Whole)].Shape!.Shortage(full);
            var tooLong = room is { } most ? [Loss.TooLong(Operation, mapping.At(read), most)] : Array.Empty<Loss>();
            return Rest(mapping.At(read)).Losses(mapping.CanonicalShape).Concat(tooLong);
        }

        var joined = mapping.National.SelectMany(place => new Loss[]
        {
            new(Operation, place.At, LossKind.Narrowed, Joined),
            new(Operation, place.At, LossKind.Dropped, Empty),
        });
        return full.MaxLength is { } longest ? joined.Append(Loss.TooLong(Operation, mapping.At(read), longest)) : joined;
    }

    public override ValuePlan Plan(PlanSite site)
    {
        if (site.Read == Side.National)
            return new JoinedNamePlan(site, new NameWriter(Source), Parts.IndexOf(Whole), site.Written.Property("full")!.Shape.MaxLength);
        return new NationalNamePlan(site, Rest(site.Sources[0].At), site.Written.Shortage(site.Reads.Property("full")!.Shape));
    }

    private NameRest Rest(JsonPointer canonical) => new(canonical, Source, aliasesStand: true);
}
