using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary><c>minLength</c> or <c>maxLength</c>: characters are code points, not bytes.</summary>
internal sealed class LengthRule(string keyword, int limit, bool isUpper) : Rule
{
    private readonly string _code = "schema/" + keyword;
    private readonly string _expected = $"{keyword} {limit}";

    public override KindSet Kinds => KindSet.String;

    public override bool Holds(RecordValue value, int marks, Inspection inspection)
    {
        var text = value.Text;
        // There are at most as many characters as bytes, and at least a quarter of them.
        var holds = isUpper
            ? text.Length <= limit || (text.Length + 3L) / 4 <= limit && Characters(text) <= limit
            : text.Length >= limit && ((text.Length + 3L) / 4 >= limit || Characters(text) >= limit);
        return holds || inspection.Fail(_code, _expected);
    }

    private static int Characters(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var unit in text)
        {
            if ((unit & 0xC0) != 0x80)
                count++;
        }

        return count;
    }
}
