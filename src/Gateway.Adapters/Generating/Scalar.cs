using System.Text;
using Gateway.Records;

namespace Gateway.Adapters.Generating;

/// <summary>A value without members or items, by its kind and literal.</summary>
internal readonly record struct Scalar(TokenKind Kind, string Literal)
{
    public static Scalar Text(string text) => new(TokenKind.String, text);

    /// <summary>Null where the value is an object or an array.</summary>
    public static Scalar? Of(RecordValue value) => value.Kind switch
    {
        TokenKind.True => new(value.Kind, "true"),
        TokenKind.False => new(value.Kind, "false"),
        TokenKind.Null => new(value.Kind, "null"),
        TokenKind.String or TokenKind.Number => new(value.Kind, value.ToString()),
        _ => null,
    };

    public void Write(TokenTableBuilder builder)
    {
        switch (Kind)
        {
            case TokenKind.String:
                builder.String(Literal);
                break;
            case TokenKind.Number:
                builder.Number(Encoding.ASCII.GetBytes(Literal));
                break;
            case TokenKind.True or TokenKind.False:
                builder.Boolean(Kind == TokenKind.True);
                break;
            default:
                builder.Null();
                break;
        }
    }
}
