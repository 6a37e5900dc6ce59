using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;
using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Codes;

/// <summary>A code that a list maps.</summary>
internal sealed record CodeLine(string Place, JsonPointer National, JsonPointer Canonical, string List, string? Loss) : PairLine(Place, National, Canonical)
{
    private const string Unknown = "UNKNOWN";

    public override string Operation => "code";

    public static CodeLine Read(LineReader line) =>
        new(line.Place, line.Pointer("national"), line.Pointer("canonical"), line.Text("list"), line.Optional("loss"));

    /// <summary>A list's word for unknown states nothing.</summary>
    public override bool CanState(Mapping mapping, Side write, Literal literal) => mapping.List!.Entries.Any(entry => write == Side.National
        ? entry.WayBack && entry.National.Is(literal) && entry.Canonical.Text != Unknown
        : entry.WayIn && entry.Canonical.Is(literal) && literal.Text != Unknown);

    public override bool Knows(Mapping mapping, Side read, Literal literal) =>
        (read == Side.National ? mapping.List!.FromNational(literal.Utf8) : mapping.List!.FromCanonical(literal.Utf8)) is not null;

    public override IEnumerable<string> Faults(Mapping mapping) => CodeFaults.Of(this, mapping.List!, mapping.NationalShape, mapping.CanonicalShape);

    public override IEnumerable<Loss> Losses(Mapping mapping, Side read)
    {
        var list = mapping.List!;
        var at = mapping.At(read);
        if (read == Side.National ? !list.CoversNational(mapping.NationalShape) : !list.CoversCanonical(mapping.CanonicalShape))
            yield return new Loss(Operation, at, LossKind.UnknownCode, Loss ?? $"codes that `{list.Name}` does not hold are carried as unknown with their original");
        else if (read == Side.Canonical && mapping.CanonicalShape.HoldsUnknown())
            yield return new Loss(Operation, at, LossKind.UnknownCode, "the original of a code that only another system's list could know is not written");
        foreach (var entry in list.Entries.Where(entry => read == Side.National ? entry.WayIn && !entry.WayBack : entry.WayBack && !entry.WayIn))
        {
            var code = read == Side.National ? entry.National : entry.Canonical;
            yield return new Loss(Operation, at, LossKind.Narrowed, $"{code} comes back as another code{(entry.Reason is null ? "" : $": {entry.Reason}")}");
        }
    }

    public override ValuePlan Plan(PlanSite site)
    {
        var list = site.Mapping.List!;
        var coded = site.Mapping.CanonicalShape.IsCoded();
        return site.Read == Side.National ? new CanonicalCodePlan(site, list, coded) : new NationalCodePlan(site, list, coded, Loss);
    }
}
