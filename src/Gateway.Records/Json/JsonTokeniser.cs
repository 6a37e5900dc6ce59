using System.Text.Json;

namespace Gateway.Records.Json;

/// <summary>Turns valid UTF-8 into rows, and says where it stopped.</summary>
internal static class JsonTokeniser
{
    private const int LongestNameToReport = 64;

    /// <summary>
    /// Null where the record was read, or what is wrong with it. The grammar allows a name to stand twice and this product does not, so
    /// reading goes on past a repeated name: <c>json/duplicate-key</c> says that nothing else is wrong.
    /// </summary>
    public static Finding? Read(ReadOnlySpan<byte> utf8, RecordLimits limits, TokenTableBuilder builder)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = limits.MaxDepth + 1, CommentHandling = JsonCommentHandling.Disallow });
        Finding? repeated = null;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.EndObject)
                {
                    if (repeated is null && MemberNames.HaveRepeats(builder))
                        repeated = new Finding("json/duplicate-key", Here(builder));
                    builder.EndObject();
                }
                else if (Take(ref reader, limits, builder) is { } problem)
                {
                    return new Finding(problem.Code, Here(builder), problem.Expected);
                }
            }

            return repeated;
        }
        catch (JsonException)
        {
            return new Finding("json/syntax", Here(builder), $"JSON; reading stopped at byte {reader.BytesConsumed}");
        }
        catch (InvalidOperationException)
        {
            // The reader reports an escaped lone surrogate this way, when the text is unescaped.
            return new Finding("json/lone-surrogate", Here(builder));
        }
    }

    private static (string Code, string? Expected)? Take(ref Utf8JsonReader reader, RecordLimits limits, TokenTableBuilder builder)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                return Text(ref reader, TokenKind.Name, limits, builder);
            case JsonTokenType.EndArray:
                builder.EndArray();
                return null;
            default:
                return Full(limits, builder) ?? Value(ref reader, limits, builder);
        }
    }

    private static (string Code, string? Expected)? Value(ref Utf8JsonReader reader, RecordLimits limits, TokenTableBuilder builder)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray when builder.Depth == limits.MaxDepth:
                return ("json/too-deep", $"at most {limits.MaxDepth} levels");
            case JsonTokenType.StartObject:
                builder.StartObject();
                return null;
            case JsonTokenType.StartArray:
                builder.StartArray();
                return null;
            case JsonTokenType.String:
                return Text(ref reader, TokenKind.String, limits, builder);
            case JsonTokenType.Number when reader.ValueSpan.Length > limits.MaxStringBytes:
                return ("json/too-long", $"at most {limits.MaxStringBytes} bytes");
            case JsonTokenType.Number when !NumberRange.Holds(reader.ValueSpan, limits):
                return ("json/number-out-of-range", $"at most {limits.MaxNumberDigits} digits and an exponent up to {limits.MaxNumberExponent}");
            case JsonTokenType.Number:
                builder.Number(reader.ValueSpan);
                return null;
            case JsonTokenType.True or JsonTokenType.False:
                builder.Boolean(reader.TokenType == JsonTokenType.True);
                return null;
            case JsonTokenType.Null:
                builder.Null();
                return null;
            default:
                throw new InvalidOperationException("the reader was told to refuse comments");
        }
    }

    private static (string Code, string? Expected)? Text(
        ref Utf8JsonReader reader, TokenKind kind, RecordLimits limits, TokenTableBuilder builder)
    {
        if (reader.ValueSpan.Length > limits.MaxStringBytes)
            return ("json/too-long", $"at most {limits.MaxStringBytes} bytes");
        var room = builder.Reserve(reader.ValueSpan.Length);
        builder.Commit(kind, reader.CopyString(room));
        return null;
    }

    private static (string Code, string? Expected)? Full(RecordLimits limits, TokenTableBuilder builder)
    {
        if (builder.Depth == 0)
            return null;
        var parent = builder.Rows[builder.OpenRow(builder.Depth - 1)];
        var most = parent.Kind == TokenKind.Object ? limits.MaxMembers : limits.MaxItems;
        return parent.Count < most ? null : ("json/too-many", $"at most {most} in one {(parent.Kind == TokenKind.Object ? "object" : "array")}");
    }

    /// <summary>
    /// The innermost open container, as far as names on the way are short enough to be names of fields: they are the caller's text, and
    /// what is reported is kept. A member's own name is left out.
    /// </summary>
    private static JsonPointer Here(TokenTableBuilder builder)
    {
        var pointer = JsonPointer.Root;
        for (var level = 1; level < builder.Depth; level++)
        {
            var parent = builder.Rows[builder.OpenRow(level - 1)];
            var row = builder.OpenRow(level);
            if (parent.Kind == TokenKind.Array)
            {
                pointer = pointer.Append(parent.Count - 1);
                continue;
            }

            var name = builder.Rows[row - 1];
            if (name.Length > LongestNameToReport)
                break;
            pointer = pointer.Append(System.Text.Encoding.UTF8.GetString(builder.Text.Slice(name.Start, name.Length)));
        }

        return pointer;
    }
}
