using System.Buffers;
using System.Text;
using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Schemas.Formats;
using Gateway.Schemas.Rules;
using Gateway.Schemas.Values;

namespace Gateway.Schemas.Compilation;

/// <summary>Rules about a value by itself.</summary>
internal static class ValueRules
{
    private const int LongestExpected = 200;

    public static IEnumerable<Rule> Of(KeywordReader keywords)
    {
        if (keywords["type"] is { Exists: true } type)
            yield return Type(keywords, type);
        if (keywords["const"] is { Exists: true } constant)
            yield return new EnumRule("schema/const", [constant], Expected("const", [constant]));
        if (keywords["enum"].Exists)
            yield return new EnumRule("schema/enum", keywords.Values("enum"), Expected("enum", keywords.Values("enum")));
        foreach (var rule in Numbers(keywords))
            yield return rule;
        if (keywords.Count("minLength") is { } minLength)
            yield return new LengthRule("minLength", minLength, isUpper: false);
        if (keywords.Count("maxLength") is { } maxLength)
            yield return new LengthRule("maxLength", maxLength, isUpper: true);
        if (keywords.Text("pattern") is { } pattern)
            yield return new PatternRule(keywords.Pattern("pattern", pattern));
    }

    /// <summary>The rule of a format; none where it is not known here, since the standard lets it pass.</summary>
    public static IEnumerable<Rule> Format(string name) =>
        KnownFormats.All.TryGetValue(name, out var format) ? [new FormatRule(name, format)] : [];

    /// <summary>A keyword with its values as JSON, cut where it would be long.</summary>
    private static string Expected(string keyword, IEnumerable<RecordValue> values)
    {
        var text = new StringBuilder(keyword);
        foreach (var value in values)
        {
            var json = new ArrayBufferWriter<byte>();
            JsonRecord.Write(value, json);
            if (text.Length + json.WrittenCount > LongestExpected)
                return text.Append(" …").ToString();
            text.Append(text.Length == keyword.Length ? " " : ", ").Append(Encoding.UTF8.GetString(json.WrittenSpan));
        }

        return text.ToString();
    }

    private static IEnumerable<Rule> Numbers(KeywordReader keywords)
    {
        foreach (var (keyword, isUpper, isExclusive) in new[]
        {
            ("minimum", false, false), ("exclusiveMinimum", false, true), ("maximum", true, false), ("exclusiveMaximum", true, true),
        })
        {
            if (keywords.Number(keyword) is { Exists: true } bound)
                yield return new BoundRule(keyword, bound, isUpper, isExclusive);
        }

        if (keywords.Number("multipleOf") is not { Exists: true } divisor)
            yield break;
        var number = ExactNumber.Parse(divisor.Text);
        if (number.IsZero || number.IsNegative)
            throw keywords.Place.Wrong("multipleOf", "must be greater than zero");
        yield return new MultipleOfRule(divisor);
    }

    private static TypeRule Type(KeywordReader keywords, RecordValue type)
    {
        var names = type.Kind == TokenKind.String ? [type.ToString()] : keywords.Names("type");
        if (names.Count == 0)
            throw keywords.Place.Wrong("type", "must name at least one type");
        var kinds = KindSet.None;
        foreach (var name in names)
        {
            kinds |= name switch
            {
                "null" => KindSet.Null,
                "boolean" => KindSet.Boolean,
                "integer" or "number" => KindSet.Number,
                "string" => KindSet.String,
                "array" => KindSet.Array,
                "object" => KindSet.Object,
                _ => throw keywords.Place.Wrong("type", $"names `{name}`, which is not a type"),
            };
        }

        return new TypeRule(kinds, names.Contains("integer") && !names.Contains("number"), "type " + string.Join(", ", names));
    }
}
