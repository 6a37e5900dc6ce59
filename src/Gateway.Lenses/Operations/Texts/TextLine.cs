using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;
using Gateway.Lenses.Plans;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Operations.Texts;

/// <summary>A text that the national side writes in capitals, or as wide as its field, or both.</summary>
/// <param name="Place">The line.</param>
/// <param name="National">Where the national text is.</param>
/// <param name="Canonical">Where the canonical text is.</param>
/// <param name="Upper">Whether the national side writes capitals.</param>
/// <param name="Pad">How it fills its field; null where it has no width.</param>
internal sealed record TextLine(string Place, JsonPointer National, JsonPointer Canonical, bool Upper, Padding? Pad) : PairLine(Place, National, Canonical)
{
    public const string Empty = "nothing but filling says nothing";
    public const string Case = "the other format writes capitals alone, and small letters do not come back";
    public const string Filling = "what looks like filling does not come back";

    public override string Operation => "text";

    public override string Detail => string.Join(", ", new[] { Upper ? "capitals" : null, Pad is null ? null : $"filled up to {Pad.Width} characters" }.OfType<string>());

    public static TextLine Read(LineReader line)
    {
        var upper = line.Has("case") && line.Word("case", "upper").Length > 0;
        var width = line.Whole("width", 1, Padding.Widest);
        var fill = line.Has("fill") ? line.Scalar("fill").Text : " ";
        var side = line.Word("pad", "right", "left");
        if (fill is not [>= ' ' and <= '~'])
            line.Problem("`fill` is one character of ASCII, such as a blank, `0` or `<`");
        if (width is null && (line.Has("fill") || line.Has("pad")))
            line.Problem("needs `width`: how many characters the field has");
        if (!upper && width is null)
            line.Problem("needs `\"case\": \"upper\"` or `width`; a text that goes over as it is takes `move`");
        return new TextLine(
            line.Place, line.Pointer("national"), line.Pointer("canonical"), upper,
            width is { } most && fill.Length == 1 ? new Padding(most, (byte)fill[0], side == "left") : null);
    }

    public override bool CanState(Mapping mapping, Side write, Literal literal) =>
        write == Side.National || mapping.NationalShape.MayHold(literal.Text);

    public override IEnumerable<string> Faults(Mapping mapping)
    {
        foreach (var side in Sides.Both.Where(side => (mapping.Shape(side).ValueKinds() & ~SchemaKinds.Null) != SchemaKinds.String))
            yield return $"the {side.Word()} place is not a text: `text` joins two texts";
        if (Pad is { } pad && mapping.NationalShape.MaxLength is { } most && most < pad.Width)
            yield return $"the national schema holds at most {most} characters and the line writes {pad.Width}: mend one of the two";
        foreach (var side in Sides.Both.Where(side => mapping.Shape(side).Codes() is not null))
            yield return $"the {side.Word()} schema lists its values: use `code` with a list";
    }

    public override IEnumerable<Loss> Losses(Mapping mapping, Side read)
    {
        var at = mapping.At(read);
        if (read == Side.National)
        {
            if (Pad is not null)
                yield return new Loss(Operation, at, LossKind.Dropped, Empty);
            if (mapping.CanonicalShape.Shortage(mapping.NationalShape) is { } least)
                yield return Loss.TooLong(Operation, at, least);
            if (Upper)
                yield return new Loss(Operation, at, LossKind.Narrowed, Case);
            yield break;
        }

        if (Upper)
            yield return new Loss(Operation, at, LossKind.Narrowed, Case);
        if (Pad is not null)
            yield return new Loss(Operation, at, LossKind.Narrowed, Filling);
        if (Room(mapping.NationalShape) is { } room)
            yield return Loss.TooLong(Operation, at, room);
    }

    public override ValuePlan Plan(PlanSite site) => site.Read == Side.National
        ? new CanonicalTextPlan(site, Upper, Pad, site.Written.MaxLength)
        : new NationalTextPlan(site, Upper, Pad, Room(site.Written));

    private int? Room(SchemaShape national) => Pad?.Width ?? national.MaxLength;
}
