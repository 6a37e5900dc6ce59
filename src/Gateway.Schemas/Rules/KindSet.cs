using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary>A set of kinds of value.</summary>
[Flags]
internal enum KindSet
{
    None = 0,
    Null = 1 << (int)TokenKind.Null,
    Boolean = (1 << (int)TokenKind.True) | (1 << (int)TokenKind.False),
    Number = 1 << (int)TokenKind.Number,
    String = (1 << (int)TokenKind.String) | (1 << (int)TokenKind.Name),
    Array = 1 << (int)TokenKind.Array,
    Object = 1 << (int)TokenKind.Object,
    All = Null | Boolean | Number | String | Array | Object,
}
