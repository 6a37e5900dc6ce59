using System.Collections.Immutable;
using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;
using Gateway.Lenses.Plans;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Operations.Arrays;

/// <summary>An array that goes over item by item; the pointers of its lines begin at one item.</summary>
internal sealed record EachLine(string Place, JsonPointer National, JsonPointer Canonical, ImmutableArray<LensLine> Lines) : PairLine(Place, National, Canonical)
{
    public override string Operation => "each";

    public static EachLine Read(LineReader line) => new(line.Place, line.Pointer("national"), line.Pointer("canonical"), line.Lines());

    /// <summary>Two arrays of like items, and something of each item is carried.</summary>
    public override IEnumerable<string> Faults(Mapping mapping)
    {
        foreach (var side in Sides.Both)
        {
            if (!IsArray(mapping.Shape(side)))
                yield return $"the {side.Word()} place is not an array with one schema for its items: give it `\"type\": \"array\"` and `items`, or use another operation";
            if (mapping.Items is { } items && !items.Mappings.Any(line => !line.Written(side).IsEmpty))
                yield return $"no line writes anything of a {side.Word()} item: map the items, or drop the whole array";
            foreach (var keyword in Bounds(mapping.Shape(side.Other()), mapping.Shape(side)))
                yield return $"the {side.Word()} schema does not take every array of the {side.Other().Word()} one: give both one `{keyword}`";
        }
    }

    /// <summary>What one array is held to and the other is not, whatever stands in it.</summary>
    private static IEnumerable<string> Bounds(SchemaShape from, SchemaShape to)
    {
        if (to.MinItems > (from.MinItems ?? 0))
            yield return "minItems";
        if (to.MaxItems < (from.MaxItems ?? int.MaxValue))
            yield return "maxItems";
        if (to.HasUniqueItems && !from.HasUniqueItems)
            yield return "uniqueItems";
        if (to.Contains is not null && from.Contains is null)
            yield return "contains";
    }

    /// <summary>None of its own: what items lose is told by their lines.</summary>
    public override IEnumerable<Loss> Losses(Mapping mapping, Side read) => [];

    public override ValuePlan Plan(PlanSite site) => new EachPlan(site, site.CompileItems());

    private static bool IsArray(SchemaShape shape) =>
        (shape.Kinds & ~SchemaKinds.Null) == SchemaKinds.Array && shape.Items is not null && shape.PrefixItems.Count == 0;
}
