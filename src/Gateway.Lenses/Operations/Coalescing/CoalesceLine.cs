using System.Collections.Immutable;
using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;
using Gateway.Lenses.Operations.Moves;
using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Coalescing;

/// <summary>Several national places for what is one canonical value: the first that is there is read, one is written.</summary>
/// <param name="Place">The line.</param>
/// <param name="National">The national places, the preferred one first.</param>
/// <param name="Canonical">Where the canonical value is.</param>
/// <param name="Back">Which national place is written.</param>
internal sealed record CoalesceLine(string Place, ImmutableArray<JsonPointer> National, JsonPointer Canonical, JsonPointer Back) : ValueLine(Place)
{
    public const string Other = "another place that says the same stands before it";
    public const string Moved = "it comes back at another place";

    public override string Operation => "coalesce";

    public override string Detail => $"the first that is there; `{Back}` is written";

    public static CoalesceLine Read(LineReader line)
    {
        var national = line.Pointers("national", 2);
        var back = line.Has("back") ? line.Pointer("back") : national.FirstOrDefault();
        if (!national.Contains(back))
            line.Problem("`back` is one of the `national` places: the one that is written");
        return new CoalesceLine(line.Place, national, line.Pointer("canonical"), back);
    }

    public override ImmutableArray<JsonPointer> At(Side side) => side == Side.National ? National : [Canonical];

    public override bool Writes(Side side, int place) => side == Side.Canonical || National[place] == Back;

    public override IEnumerable<string> Faults(Mapping mapping) =>
        mapping.National.SelectMany(place => MoveFaults.Between(place.Shape!, mapping.CanonicalShape))
            .Concat(mapping.National.Select(place => TextRoom.Fault(place.Shape!, mapping.CanonicalShape, Side.Canonical)).OfType<string>())
            .Concat(TextRoom.Fault(mapping.CanonicalShape, mapping.National[National.IndexOf(Back)].Shape!, Side.National) is { } back ? [back] : [])
            .Distinct();

    public override IEnumerable<Loss> Losses(Mapping mapping, Side read)
    {
        if (read == Side.Canonical)
        {
            var written = mapping.National[National.IndexOf(Back)].Shape!;
            return written.Shortage(mapping.CanonicalShape) is { } room ? [Loss.TooLong(Operation, mapping.At(read), room)] : [];
        }

        return mapping.National.SelectMany((place, number) => OfNational(mapping, place, number));
    }

    public override ValuePlan Plan(PlanSite site)
    {
        var kinds = site.Written.ValueKinds();
        if (site.Read == Side.Canonical)
            return new MovePlan(site, kinds, TextRoom.Between(site.Reads, site.Written, null), Operation);
        ImmutableArray<MovePlan> moves =
        [
            .. site.Sources.Select((source, number) =>
                new MovePlan(site with { Sources = [source] }, kinds, TextRoom.Between(site.Mapping.National[number].Shape!, site.Written, null), Operation)),
        ];
        return new CoalescePlan(site, moves, National.IndexOf(Back));
    }

    private IEnumerable<Loss> OfNational(Mapping mapping, Place place, int number)
    {
        if (number > 0)
            yield return new Loss(Operation, place.At, LossKind.Dropped, Other);
        if (National[number] != Back)
            yield return new Loss(Operation, place.At, LossKind.Narrowed, Moved);
        if (mapping.CanonicalShape.Shortage(place.Shape!) is { } room)
            yield return Loss.TooLong(Operation, place.At, room);
    }
}
