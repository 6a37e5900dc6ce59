using Gateway.Records;
using Gateway.Schemas.Values;

namespace Gateway.Schemas.Rules;

/// <summary><c>enum</c>, and <c>const</c> as an enumeration of one.</summary>
internal sealed class EnumRule : Rule
{
    private readonly NameTable _texts;
    private readonly RecordValue[] _others;
    private readonly string _code;
    private readonly string _expected;

    public EnumRule(string code, IReadOnlyList<RecordValue> values, string expected)
    {
        _code = code;
        _expected = expected;
        _texts = new NameTable([.. values.Where(value => value.Kind == TokenKind.String).Select(value => value.Text.ToArray())]);
        _others = [.. values.Where(value => value.Kind != TokenKind.String)];
    }

    public override bool Holds(RecordValue value, int marks, Inspection inspection)
    {
        if (value.Kind is TokenKind.String or TokenKind.Name ? _texts.Find(value.Text) >= 0 : IsAmongOthers(value))
            return true;
        return inspection.Fail(_code, _expected);
    }

    private bool IsAmongOthers(RecordValue value)
    {
        foreach (var other in _others)
        {
            if (JsonEquality.AreEqual(value, other))
                return true;
        }

        return false;
    }
}
