using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;
using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Moves;

/// <summary>A value that goes over as it is, or as the same literal in text.</summary>
internal sealed record MoveLine(string Place, JsonPointer National, JsonPointer Canonical) : PairLine(Place, National, Canonical)
{
    public override string Operation => "move";

    public static MoveLine Read(LineReader line) => new(line.Place, line.Pointer("national"), line.Pointer("canonical"));

    public override bool CanState(Mapping mapping, Side write, Literal literal) => mapping.Shape(write.Other()).MayHold(literal.Text);

    public override IEnumerable<string> Faults(Mapping mapping) =>
        MoveFaults.Between(mapping.NationalShape, mapping.CanonicalShape);

    public override IEnumerable<Loss> Losses(Mapping mapping, Side read)
    {
        if (mapping.Shape(read.Other()).Shortage(mapping.Shape(read)) is { } room)
            yield return Loss.TooLong(Operation, mapping.At(read), room);
    }

    public override ValuePlan Plan(PlanSite site) => new MovePlan(site, site.Written.ValueKinds(), site.Written.Shortage(site.Reads));
}
