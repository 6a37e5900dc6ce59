using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;
using Gateway.Lenses.Plans;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Operations.Identifiers;

/// <summary>The lines of a machine-readable zone, with every check digit checked; the national side may write them in one text, line after line.</summary>
internal sealed record ZoneLine(string Place, JsonPointer National, JsonPointer Canonical) : PairLine(Place, National, Canonical)
{
    public override string Operation => "identifier";

    public static ZoneLine Read(LineReader line)
    {
        if (line.Has("form"))
            line.Problem("a zone has no printed form of its own: remove `form`");
        return new ZoneLine(line.Place, line.Pointer("national"), line.Pointer("canonical"));
    }

    public override IEnumerable<string> Faults(Mapping mapping)
    {
        if (!IsTexts(mapping.CanonicalShape))
            yield return "the canonical place is not an array of texts, one for each line of the zone";
        if (!IsTexts(mapping.NationalShape) && !Is(mapping.NationalShape, SchemaKinds.String))
            yield return "the national place is neither an array of texts, one for each line of the zone, nor one text of all of them";
    }

    public override IEnumerable<Loss> Losses(Mapping mapping, Side read) => [];

    public override ValuePlan Plan(PlanSite site) => new ZonePlan(site, isOneText: Is(site.Written, SchemaKinds.String));

    private static bool IsTexts(SchemaShape shape) => Is(shape, SchemaKinds.Array) && shape.Items is { } item && Is(item, SchemaKinds.String);

    private static bool Is(SchemaShape shape, SchemaKinds kind) => (shape.ValueKinds() & ~SchemaKinds.Null) == kind;
}
