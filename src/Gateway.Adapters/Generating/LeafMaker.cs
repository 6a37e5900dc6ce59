using System.Globalization;
using System.Text;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Generating;

/// <summary>Makes random texts, numbers and truth values that a shape takes.</summary>
/// <param name="words">Texts that matter, tried as often as random ones.</param>
/// <param name="random">Of the series.</param>
internal sealed class LeafMaker(IReadOnlyList<string> words, Random random)
{
    private const int WordAttempts = 20;
    private const int TextAttempts = 20;
    private const string AnyText = "^.*$";

    private static readonly SchemaKinds[] Each =
        [SchemaKinds.Null, SchemaKinds.Boolean, SchemaKinds.Integer, SchemaKinds.Fraction, SchemaKinds.String, SchemaKinds.Array, SchemaKinds.Object];

    private readonly Dictionary<string, TextSampler?> _samplers = new(StringComparer.Ordinal);

    public static List<SchemaKinds> Kinds(SchemaShape shape, bool withContainers)
    {
        var kinds = Each.Where(kind => shape.Kinds.HasFlag(kind) && (withContainers || kind < SchemaKinds.Array)).ToList();
        return kinds.Count == 0 ? [SchemaKinds.Null] : kinds;
    }

    /// <summary>Writes a value of a kind.</summary>
    /// <param name="shape">What it keeps.</param>
    /// <param name="kind">One of the shape's.</param>
    /// <param name="named">Texts that matter at this very place.</param>
    /// <param name="builder">Where to.</param>
    public void Write(SchemaShape shape, SchemaKinds kind, IEnumerable<string> named, TokenTableBuilder builder)
    {
        if (shape.Values is { Count: > 0 } listed)
            builder.Value(listed[random.Next(listed.Count)]);
        else if (kind == SchemaKinds.String)
            builder.String(Text(shape, [.. named]));
        else if (kind == SchemaKinds.Boolean)
            builder.Boolean(random.Next(2) == 0);
        else if (kind is SchemaKinds.Integer or SchemaKinds.Fraction)
            builder.Number(Encoding.ASCII.GetBytes(Number(shape, kind).ToString(CultureInfo.InvariantCulture)));
        else
            builder.Null();
    }

    private string Text(SchemaShape shape, IReadOnlyList<string> named)
    {
        if (named.Count > 0 && random.Next(2) == 0 && Word(shape, named) is { } known)
            return known;
        if (random.Next(2) == 0 && Word(shape, words) is { } word)
            return word;
        var text = "";
        for (var attempt = 0; attempt < TextAttempts; attempt++)
        {
            text = shape.Format switch
            {
                "date" => Day(),
                "time" => Time(),
                "date-time" => $"{Day()}T{Time()}",
                _ => Sampler(shape.Pattern ?? AnyText)?.Any(random) ?? "",
            };
            text = Fit(text, shape);
            if (shape.TakesText(text))
                break;
        }

        return text;
    }

    private string? Word(SchemaShape shape, IReadOnlyList<string> from)
    {
        for (var attempt = 0; attempt < WordAttempts; attempt++)
        {
            var word = from[random.Next(from.Count)];
            if (shape.TakesText(word))
                return word;
        }

        return null;
    }

    /// <summary>Cuts a text that is too long, and repeats one that is too short; where a pattern minds, another is tried.</summary>
    private static string Fit(string text, SchemaShape shape)
    {
        var letters = text.EnumerateRunes().ToList();
        var least = shape.MinLength ?? 0;
        while (letters.Count < least)
            letters.AddRange(letters.Count == 0 ? [new Rune('A')] : letters.Take(least - letters.Count).ToList());
        return string.Concat(letters.Take(shape.MaxLength ?? int.MaxValue));
    }

    private decimal Number(SchemaShape shape, SchemaKinds kind)
    {
        var least = shape.Minimum ?? Math.Min(0, shape.Maximum ?? 0) - 100;
        var most = Math.Max(least, shape.Maximum ?? least + 1000);
        var number = least + ((decimal)random.NextDouble() * (most - least));
        var step = shape.MultipleOf ?? (kind == SchemaKinds.Integer ? 1 : 0.25m);
        return Math.Min(most, Math.Ceiling(number / step) * step);
    }

    private TextSampler? Sampler(string pattern)
    {
        if (!_samplers.TryGetValue(pattern, out var sampler))
            _samplers.Add(pattern, sampler = TextSampler.Of(pattern));
        return sampler;
    }

    private string Day() => new DateOnly(1900, 1, 1).AddDays(random.Next(60_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Time() => string.Create(CultureInfo.InvariantCulture, $"{random.Next(24):D2}:{random.Next(60):D2}:{random.Next(60):D2}+0{random.Next(7, 10)}:00");
}
