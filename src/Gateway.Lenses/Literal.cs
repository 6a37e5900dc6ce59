using System.Text;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Lenses;

/// <summary>A JSON scalar that a lens or a code list states.</summary>
internal sealed class Literal
{
    private readonly byte[] _utf8;
    private readonly bool _isPlain;

    private Literal(TokenKind kind, string text)
    {
        Kind = kind;
        Text = text;
        _utf8 = Encoding.UTF8.GetBytes(text);
        _isPlain = JsonRecord.IsPlain(_utf8);
    }

    public TokenKind Kind { get; }

    public string Text { get; }

    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>The scalar, or null where the value is an object, an array, null or missing.</summary>
    public static Literal? Of(RecordValue value) => value.Kind switch
    {
        TokenKind.True or TokenKind.False or TokenKind.String or TokenKind.Number => new(value.Kind, value.ScalarText()),
        _ => null,
    };

    public static Literal Word(string text) => new(TokenKind.String, text);

    public static Literal Number(string text) => new(TokenKind.Number, text);

    public static Literal Truth(bool value) => value ? new(TokenKind.True, "true") : new(TokenKind.False, "false");

    public bool Is(RecordValue value) => value.Kind == Kind && value.Scalar().SequenceEqual(_utf8);

    public bool Is(Literal other) => other.Kind == Kind && other.Text == Text;

    /// <summary>Whether a value is this literal, plain or as the code of a coded value without an original.</summary>
    public bool Stands(RecordValue value) => value.Kind == TokenKind.Object ? value.Count == 1 && Is(value["code"u8]) : Is(value);

    public void Write(TokenTableBuilder builder)
    {
        switch (Kind)
        {
            case TokenKind.True or TokenKind.False:
                builder.Boolean(Kind == TokenKind.True);
                break;
            case TokenKind.Number:
                builder.Number(_utf8);
                break;
            default:
                builder.String(_utf8, _isPlain);
                break;
        }
    }

    public override string ToString() => Kind == TokenKind.String ? $"\"{Text}\"" : Text;
}
