using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;
using Gateway.Lenses.Plans;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Operations.Identifiers;

/// <summary>An identifier that is one text, checked both ways: the national side may print it in another way than it is recorded.</summary>
internal sealed record IdentifierLine(string Place, JsonPointer National, JsonPointer Canonical, IdentifierKind Kind, bool IsPrinted)
    : PairLine(Place, National, Canonical)
{
    public const string Spelling = "it was written in another way than this format writes it, and comes back as this format does";

    public override string Operation => "identifier";

    public override string Detail => IsPrinted ? $"{Kind.Name}, as it is printed" : Kind.Name;

    public static ValueLine? Read(LineReader line)
    {
        var kind = line.Text("kind");
        var isPrinted = line.Word("form", "plain", "printed") == "printed";
        if (kind == "mrz")
            return ZoneLine.Read(line);
        if (IdentifierKind.Of(kind) is not { } known)
        {
            line.Problem($"`kind` is one of {string.Join(", ", IdentifierKind.Names)}, mrz");
            return null;
        }

        if (isPrinted && known.Print is null)
            line.Problem($"a `{kind}` has no printed form of its own: remove `form`");
        return new IdentifierLine(line.Place, line.Pointer("national"), line.Pointer("canonical"), known, isPrinted);
    }

    public override bool CanState(Mapping mapping, Side write, Literal literal) => Kind.Read(literal.Text).Canonical is not null;

    public override IEnumerable<string> Faults(Mapping mapping)
    {
        foreach (var side in Sides.Both)
        {
            if ((mapping.Shape(side).ValueKinds() & ~SchemaKinds.Null) != SchemaKinds.String)
                yield return $"the {side.Word()} place is not a text: a number as JSON loses digits and leading zeros";
            if (mapping.Shape(side).MaxLength is { } most && most < Kind.Shortest)
                yield return $"the {side.Word()} schema holds at most {most} characters, too few for a `{Kind.Name}`";
        }
    }

    public override IEnumerable<Loss> Losses(Mapping mapping, Side read)
    {
        if (TextGap.Between(mapping.Shape(read), SchemaShape.OfTexts(Kind.Written(read == Side.National && IsPrinted))) is not null)
            yield return new Loss(Operation, mapping.At(read), LossKind.Narrowed, Spelling);
        if (mapping.Shape(read.Other()).MaxLength is { } room)
            yield return Loss.TooLong(Operation, mapping.At(read), room);
    }

    public override ValuePlan Plan(PlanSite site) => new IdentifierPlan(site, Kind, IsPrinted);
}
