using System.Text;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses;

/// <summary>Scalars by their JSON literal, which is how texts, numbers and truth values meet across formats.</summary>
internal static class Scalars
{
    /// <summary>A string's text, a number as written, <c>true</c> or <c>false</c>; empty for everything else.</summary>
    public static ReadOnlySpan<byte> Scalar(this RecordValue value) => value.Kind switch
    {
        TokenKind.True => "true"u8,
        TokenKind.False => "false"u8,
        _ => value.Text,
    };

    public static string ScalarText(this RecordValue value) => Encoding.UTF8.GetString(value.Scalar());

    public static bool IsScalar(this RecordValue value) =>
        value.Kind is TokenKind.String or TokenKind.Number or TokenKind.True or TokenKind.False;

    /// <summary>Whether there is something to read: a null stands for nothing in every format that writes nulls.</summary>
    public static bool IsPresent(this RecordValue value) => value.Kind is not (TokenKind.Missing or TokenKind.Null);

    /// <summary>The kinds of schema that a value is of. Whether a number is whole is left to the schema.</summary>
    public static SchemaKinds AsSchemaKind(this TokenKind kind) => kind switch
    {
        TokenKind.Null => SchemaKinds.Null,
        TokenKind.True or TokenKind.False => SchemaKinds.Boolean,
        TokenKind.Number => SchemaKinds.Number,
        TokenKind.String => SchemaKinds.String,
        TokenKind.Array => SchemaKinds.Array,
        TokenKind.Object => SchemaKinds.Object,
        _ => SchemaKinds.None,
    };

    /// <summary>How many characters a JSON Schema <c>maxLength</c> counts: code points.</summary>
    public static int Length(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var unit in utf8)
        {
            if ((unit & 0xC0) != 0x80)
                count++;
        }

        return count;
    }
}
