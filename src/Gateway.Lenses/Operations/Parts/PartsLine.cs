using System.Collections.Immutable;
using System.Text;
using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;
using Gateway.Lenses.Plans;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Operations.Parts;

/// <summary>One text of one side, and the parts of it that the other side has places for: <c>split</c> where the national side is whole, <c>join</c> where the canonical is.</summary>
/// <param name="Place">The line.</param>
/// <param name="WholeSide">The side that has one text.</param>
/// <param name="Whole">Where that is.</param>
/// <param name="Parts">Where its parts are on the other side, in their order.</param>
/// <param name="Seam">How they stand in the text.</param>
internal sealed record PartsLine(string Place, Side WholeSide, JsonPointer Whole, ImmutableArray<JsonPointer> Parts, Seam Seam) : ValueLine(Place)
{
    public const string Parting = "a part that looks like what parts it from the next would come back as another";
    public const string Nothing = "a text of empty parts says nothing";
    public const string Blank = "an empty part, and blanks at the end of a column, do not come back";

    private const int Widest = 256;

    public override string Operation => WholeSide == Side.National ? "split" : "join";

    public override string Detail => Seam.Expected;

    public static PartsLine Read(LineReader line)
    {
        var whole = line.Operation == "split" ? Side.National : Side.Canonical;
        var parts = line.Pointers(whole.Other().Word(), 2);
        var widths = line.Wholes("widths", 1, Widest);
        if (line.Has("separator") == line.Has("widths"))
            line.Problem("needs one of `separator`, what stands between the parts, and `widths`, how many characters each has");
        if (line.Has("widths") && widths.Length != parts.Length)
            line.Problem("`widths` has as many numbers as there are parts");
        var separator = line.Has("separator") ? line.Scalar("separator").Text : "";
        if (line.Has("separator") && separator.Length == 0)
            line.Problem("`separator` is a text and not empty");
        return new PartsLine(
            line.Place, whole, line.Pointer(whole.Word()), parts,
            line.Has("widths") ? Seam.Columns(widths) : Seam.Separated(Encoding.UTF8.GetBytes(separator), parts.Length));
    }

    public override ImmutableArray<JsonPointer> At(Side side) => side == WholeSide ? [Whole] : Parts;

    public override IEnumerable<string> Faults(Mapping mapping)
    {
        foreach (var side in Sides.Both)
        {
            foreach (var place in mapping.Places(side).Where(place => (place.Shape!.ValueKinds() & ~SchemaKinds.Null) != SchemaKinds.String))
                yield return $"`{place.At}` of the {side.Word()} side is not a text: a text is parted into texts; give it a place of its own and a `number` or a `code` there";
            foreach (var place in mapping.Places(side).Where(place => place.Shape!.Codes() is not null))
                yield return $"`{place.At}` of the {side.Word()} side lists its values: nothing promises that the other side has no others";
        }
    }

    public override IEnumerable<Loss> Losses(Mapping mapping, Side read)
    {
        if (read == WholeSide)
        {
            yield return new Loss(Operation, mapping.At(read), LossKind.Dropped, Nothing);
            if (mapping.Places(read.Other()).Any(place => place.Shape!.MaxLength is not null))
                yield return new Loss(Operation, mapping.At(read), LossKind.TooLong, "a part has more characters than the other format holds");
            yield break;
        }

        foreach (var place in mapping.Places(read))
        {
            yield return new Loss(Operation, place.At, LossKind.Narrowed, Blank);
            yield return new Loss(Operation, place.At, LossKind.Dropped, Parting);
            yield return new Loss(Operation, place.At, LossKind.TooLong, "the other format has less room");
        }
    }

    public override ValuePlan Plan(PlanSite site) => site.Read == WholeSide ? new PartPlan(site, Operation, Seam) : new WholePlan(site, Operation, Seam);
}
