using System.Text;
using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;
using Gateway.Lenses.Plans;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Operations.Numbers;

/// <summary>A number in a national unit and a national writing, and the canonical number.</summary>
/// <param name="Place">The line.</param>
/// <param name="National">Where the national number is.</param>
/// <param name="Canonical">Where the canonical number is.</param>
/// <param name="Per">How many of the national unit make one of the canonical.</param>
/// <param name="Format">How the national side writes it, where it writes text.</param>
internal sealed record NumberLine(string Place, JsonPointer National, JsonPointer Canonical, ExactDecimal Per, NumberFormat Format)
    : PairLine(Place, National, Canonical)
{
    public const string Inexact = "the other format cannot write it exactly, and nothing is rounded";

    private const int LargestUnit = 1_000_000_000;
    private const int MostDecimals = 9;

    public override string Operation => "number";

    public override string Detail
    {
        get
        {
            Span<byte> room = stackalloc byte[ExactDecimal.LongestText];
            return $"{Encoding.ASCII.GetString(room[..NumberFormat.Plain.Write(Per, room)])} to the canonical unit, `{(char)Format.Point}` before decimals";
        }
    }

    public static NumberLine Read(LineReader line)
    {
        var per = line.Has("per") ? ExactDecimal.Read(line.Scalar("per").Utf8) : new ExactDecimal(1, 0);
        if (per is not { } factor || factor.Digits <= 0 || factor.Digits > LargestUnit || factor.Inverse() is null)
        {
            line.Problem("`per` is how many national units make one canonical unit, a number above 0 made of twos and fives alone, such as 100 or 0.001: any other cannot be divided by without rounding");
            factor = new ExactDecimal(1, 0);
        }

        var point = line.Word("point", ".", ",");
        var group = line.Word("group", "", ".", ",", " ");
        if (point == group)
            line.Problem("`point` and `group` are the same sign: thousands and decimals could not be told apart");
        var decimals = line.Whole("decimals", 0, MostDecimals);
        return new NumberLine(
            line.Place, line.Pointer("national"), line.Pointer("canonical"), factor,
            new NumberFormat((byte)point[0], group.Length == 0 ? null : (byte)group[0], decimals));
    }

    public override bool CanState(Mapping mapping, Side write, Literal literal) =>
        (write == Side.National && IsText(mapping.NationalShape) ? Format : NumberFormat.Plain).Read(literal.Utf8, out _) is not null;

    public override IEnumerable<string> Faults(Mapping mapping)
    {
        if (!IsText(mapping.NationalShape) && !IsNumber(mapping.NationalShape))
            yield return "the national place is neither a number nor a text: `number` reads one of the two";
        if (!IsText(mapping.NationalShape) && Format != NumberFormat.Plain)
            yield return "the national place is a JSON number, which has one writing: remove `point`, `group` and `decimals`";
        if (!IsText(mapping.CanonicalShape) && !IsNumber(mapping.CanonicalShape))
            yield return "the canonical place is neither a number nor a text: `number` writes one of the two";
    }

    public override IEnumerable<Loss> Losses(Mapping mapping, Side read)
    {
        var at = mapping.At(read);
        yield return new Loss(Operation, at, LossKind.Narrowed, Inexact);
        if (IsText(mapping.Shape(read.Other())) && mapping.Shape(read.Other()).MaxLength is { } room)
            yield return Loss.TooLong(Operation, at, room);
    }

    public override ValuePlan Plan(PlanSite site)
    {
        var national = IsText(site.Mapping.NationalShape) ? Format : NumberFormat.Plain;
        return site.Read == Side.National
            ? new NumberPlan(site, Per.Inverse()!.Value, national, NumberFormat.Plain)
            : new NumberPlan(site, Per, NumberFormat.Plain, national);
    }

    private static bool IsText(SchemaShape shape) => (shape.ValueKinds() & ~SchemaKinds.Null) == SchemaKinds.String;

    private static bool IsNumber(SchemaShape shape) =>
        (shape.ValueKinds() & ~(SchemaKinds.Null | SchemaKinds.Number)) == SchemaKinds.None && (shape.ValueKinds() & SchemaKinds.Number) != SchemaKinds.None;
}
