using System.Text.Json;

namespace Gateway.Benchmarks.Lenses;

/// <summary>Where the hand-written mapping found a scalar in the record.</summary>
internal readonly struct Piece
{
    private readonly int _start;
    private readonly int _length;
    private readonly JsonTokenType _type;
    private readonly bool _isEscaped;

    private Piece(int start, int length, JsonTokenType type, bool isEscaped)
    {
        _start = start;
        _length = length;
        _type = type;
        _isEscaped = isEscaped;
    }

    public bool IsText => _type == JsonTokenType.String;

    /// <summary>Whether there is something; a null is nothing.</summary>
    public bool IsThere => _type is not (JsonTokenType.None or JsonTokenType.Null);

    /// <summary>The value after the name at which the reader stands.</summary>
    public static Piece Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        var quote = reader.TokenType == JsonTokenType.String ? 1 : 0;
        return new Piece((int)reader.TokenStartIndex + quote, reader.ValueSpan.Length, reader.TokenType, reader.ValueIsEscaped);
    }

    /// <summary>As it is written, between the quotes.</summary>
    public ReadOnlySpan<byte> Raw(ReadOnlySpan<byte> record) => record.Slice(_start, _length);

    /// <summary>The text, unescaped into <paramref name="room"/> where it has to be.</summary>
    public ReadOnlySpan<byte> Read(ReadOnlySpan<byte> record, Span<byte> room)
    {
        if (!_isEscaped)
            return Raw(record);
        var reader = new Utf8JsonReader(record.Slice(_start - 1, _length + 2));
        reader.Read();
        return room[..reader.CopyString(room)];
    }

    /// <summary>Writes the value under another name, where there is one.</summary>
    public void Write(JsonEncodedText name, ReadOnlySpan<byte> record, Utf8JsonWriter writer)
    {
        if (!IsThere)
            return;
        if (!IsText)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(Raw(record), skipInputValidation: true);
            return;
        }

        if (!_isEscaped)
        {
            writer.WriteString(name, Raw(record));
            return;
        }

        Span<byte> room = stackalloc byte[512];
        writer.WriteString(name, Read(record, room));
    }
}
