using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;
using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Moves;

/// <summary>A value that goes over as it is, or as the same literal in text.</summary>
/// <param name="Place">The line.</param>
/// <param name="National">Its national place.</param>
/// <param name="Canonical">Its canonical place.</param>
/// <param name="Loss">Why texts that the other side does not take may be lost; null where each side takes what the other has.</param>
internal sealed record MoveLine(string Place, JsonPointer National, JsonPointer Canonical, string? Loss) : PairLine(Place, National, Canonical)
{
    public override string Operation => "move";

    public static MoveLine Read(LineReader line) => new(line.Place, line.Pointer("national"), line.Pointer("canonical"), line.Optional("loss"));

    public override bool CanState(Mapping mapping, Side write, Literal literal) => mapping.Shape(write.Other()).MayHold(literal.Text);

    public override IEnumerable<string> Faults(Mapping mapping) =>
        MoveFaults.Between(mapping.NationalShape, mapping.CanonicalShape).Concat(TextRoom.Faults(mapping.NationalShape, mapping.CanonicalShape, Loss));

    public override IEnumerable<Lenses.Loss> Losses(Mapping mapping, Side read) => Room(mapping, read).Losses(Operation, mapping.At(read));

    public override ValuePlan Plan(PlanSite site) => new MovePlan(site, site.Written.ValueKinds(), Room(site.Mapping, site.Read));

    private TextRoom Room(Mapping mapping, Side read) => TextRoom.Between(mapping.Shape(read), mapping.Shape(read.Other()), Loss);
}
