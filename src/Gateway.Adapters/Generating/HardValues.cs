using System.Globalization;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Generating;

/// <summary>The values of a place that every series of records should hold once: each that is listed, and those at the edges of what is allowed.</summary>
internal static class HardValues
{
    private const int LongestText = 200;

    public static IEnumerable<Scalar> Of(SchemaShape shape, IEnumerable<string> named, Random random)
    {
        if (shape.Values is { } listed)
            return listed.Select(Scalar.Of).OfType<Scalar>();
        var values = new List<Scalar>();
        if (shape.Kinds.HasFlag(SchemaKinds.Boolean))
            values.AddRange([new Scalar(TokenKind.True, "true"), new Scalar(TokenKind.False, "false")]);
        if (shape.Kinds.HasFlag(SchemaKinds.Null) && shape.Kinds != SchemaKinds.Any)
            values.Add(new Scalar(TokenKind.Null, "null"));
        if (shape.Kinds.HasFlag(SchemaKinds.Integer))
            values.AddRange(Numbers(shape).Select(number => new Scalar(TokenKind.Number, number.ToString(CultureInfo.InvariantCulture))));
        if (shape.Kinds.HasFlag(SchemaKinds.String))
            values.AddRange(named.Concat(Edges(shape, random)).Concat(HardTexts.All).Where(shape.TakesText).Select(Scalar.Text));
        return values.Distinct();
    }

    /// <summary>The shortest and the longest texts, of each alternative.</summary>
    private static IEnumerable<string> Edges(SchemaShape shape, Random random)
    {
        var ways = shape.Alternatives.Count == 0 ? [shape] : Enumerable.Range(0, shape.Alternatives.Max(choice => choice.Count)).Select(way => shape.Choose(choice => way % choice.Count));
        foreach (var way in ways)
        {
            var most = way.MaxLength ?? LongestText;
            var sampler = TextSampler.Of(way.Pattern ?? $"^.{{{way.MinLength ?? 0},}}$");
            if (sampler is null)
                continue;
            yield return sampler.Shortest(random);
            if (sampler.Longest(random, most) is { } longest)
                yield return longest;
        }
    }

    private static IEnumerable<decimal> Numbers(SchemaShape shape)
    {
        var step = shape.MultipleOf ?? 1;
        decimal?[] candidates = [shape.Minimum, shape.Minimum + step, shape.Maximum, shape.Maximum - step, 0, step, -step, 12 * step];
        return candidates.OfType<decimal>().Where(number =>
            number >= (shape.Minimum ?? number) && number <= (shape.Maximum ?? number) && number % step == 0 && (shape.Kinds.HasFlag(SchemaKinds.Fraction) || number % 1 == 0));
    }
}
