using System.Globalization;
using System.Text;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Generating;

/// <summary>
/// Makes random records that keep a schema: members present or absent, codes of every list, texts of every pattern. The same seed
/// makes the same records.
/// </summary>
/// <param name="schema">What the records keep.</param>
/// <param name="words">Texts to try besides random ones: codes, and what samples hold.</param>
/// <param name="seed">Where the series begins.</param>
internal sealed class RecordGenerator(CompiledSchema schema, IReadOnlyList<string> words, int seed)
{
    private const int MostAttempts = 200;
    private const int DeepestValue = 12;

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, Action<Random, StringBuilder>?> _patterns = new(StringComparer.Ordinal);

    /// <summary>The next record; null where the schema refused every one of many attempts.</summary>
    public TokenTable? Next()
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            using var builder = new TokenTableBuilder();
            Value(schema.Shape, builder, 0);
            var record = builder.Build();
            if (schema.IsValid(record.Root))
                return record;
            record.Dispose();
        }

        return null;
    }

    private void Value(SchemaShape shape, TokenTableBuilder builder, int depth)
    {
        if (shape.Values is { Count: > 0 } values)
        {
            builder.Value(Pick(values));
            return;
        }

        switch (Pick(Kinds(shape, depth)))
        {
            case SchemaKinds.Object:
                Object(shape, builder, depth);
                break;
            case SchemaKinds.Array:
                Array(shape, builder, depth);
                break;
            case SchemaKinds.String:
                builder.String(Text(shape));
                break;
            case SchemaKinds.Boolean:
                builder.Boolean(_random.Next(2) == 0);
                break;
            case SchemaKinds.Null:
                builder.Null();
                break;
            default:
                builder.Number(Encoding.ASCII.GetBytes(_random.Next(200).ToString(CultureInfo.InvariantCulture)));
                break;
        }
    }

    private static List<SchemaKinds> Kinds(SchemaShape shape, int depth)
    {
        var kinds = new List<SchemaKinds>();
        foreach (var kind in new[] { SchemaKinds.Null, SchemaKinds.Boolean, SchemaKinds.Integer, SchemaKinds.String, SchemaKinds.Array, SchemaKinds.Object })
        {
            if (shape.Kinds.HasFlag(kind) && (depth < DeepestValue || kind < SchemaKinds.Array))
                kinds.Add(kind);
        }

        return kinds.Count == 0 ? [SchemaKinds.Null] : kinds;
    }

    private void Object(SchemaShape shape, TokenTableBuilder builder, int depth)
    {
        builder.StartObject();
        var chosen = shape.Alternatives.Select(Pick).ToList();
        var isCoded = shape.Property("code") is not null && shape.Property("original") is not null;
        if (isCoded)
            Coded(shape, builder, depth);
        foreach (var property in isCoded ? [] : shape.Properties)
        {
            var ruledOut = chosen.Exists(alternative => alternative.Property(property.Name) is { Shape.Kinds: SchemaKinds.None });
            var required = property.IsRequired || chosen.Exists(alternative => alternative.Property(property.Name) is { IsRequired: true });
            if (!required && (ruledOut || _random.Next(5) < 2))
                continue;
            builder.Name(Encoding.UTF8.GetBytes(property.Name));
            Value(property.Shape, builder, depth + 1);
        }

        builder.EndObject();
    }

    /// <summary>A coded value has an original beside an unknown code and nowhere else.</summary>
    private void Coded(SchemaShape shape, TokenTableBuilder builder, int depth)
    {
        builder.Name("code"u8);
        if (_random.Next(6) > 0)
        {
            Value(shape.Property("code")!.Shape, builder, depth + 1);
            return;
        }

        builder.String("UNKNOWN"u8);
        builder.Name("original"u8);
        Value(shape.Property("original")!.Shape, builder, depth + 1);
    }

    private void Array(SchemaShape shape, TokenTableBuilder builder, int depth)
    {
        builder.StartArray();
        var least = shape.MinItems ?? 0;
        for (var left = _random.Next(least, Math.Min(shape.MaxItems ?? least + 3, least + 3) + 1); left > 0; left--)
        {
            if (shape.Items is { } items)
                Value(items, builder, depth + 1);
        }

        builder.EndArray();
    }

    private string Text(SchemaShape shape)
    {
        // A text that is one of several kinds is made as one of them.
        var kinds = shape.Alternatives.Select(Pick).Append(shape).ToList();
        var format = kinds.Select(kind => kind.Format).FirstOrDefault(found => found is not null);
        var pattern = kinds.Select(kind => kind.Pattern).FirstOrDefault(found => found is not null);
        if (words.Count > 0 && format is null && _random.Next(2) == 0 && TryWord(shape) is { } word)
            return word;
        var text = format switch
        {
            "date" => Day(),
            "date-time" => $"{Day()}T{_random.Next(24):D2}:{_random.Next(60):D2}:{_random.Next(60):D2}+0{_random.Next(7, 10)}:00",
            _ => Random(pattern),
        };
        return shape.MaxLength is { } most && text.Length > most ? text[..most] : text;
    }

    private string? TryWord(SchemaShape shape)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var word = Pick(words);
            if (word.Length <= (shape.MaxLength ?? int.MaxValue) && (shape.Pattern is not { } pattern || Sampled(pattern) is null || Matches(pattern, word)))
                return word;
        }

        return null;
    }

    private static bool Matches(string pattern, string word) =>
        System.Text.RegularExpressions.Regex.IsMatch(word, pattern, System.Text.RegularExpressions.RegexOptions.CultureInvariant);

    private string Random(string? pattern)
    {
        var text = new StringBuilder();
        if (pattern is not null && Sampled(pattern) is { } sample)
            sample(_random, text);
        for (var left = pattern is null ? _random.Next(1, 20) : 0; left > 0; left--)
            text.Append(Pick(CharacterPool.Anything));
        return text.ToString();
    }

    private Action<Random, StringBuilder>? Sampled(string pattern)
    {
        if (!_patterns.TryGetValue(pattern, out var sample))
            _patterns.Add(pattern, sample = PatternSampler.Read(pattern));
        return sample;
    }

    private string Day() => new DateOnly(1900, 1, 1).AddDays(_random.Next(60_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private char Pick(string letters) => letters[_random.Next(letters.Length)];

    private T Pick<T>(IReadOnlyList<T> options) => options[_random.Next(options.Count)];
}
