using System.Text;

namespace Gateway.Records.Json;

/// <summary>
/// Turns valid UTF-8 into rows by the grammar of RFC 8259, and says where it stopped. The record is copied once, as a whole; its rows point into the
/// copy, and only what holds an escape is written anew.
/// </summary>
internal ref struct JsonTokeniser
{
    private const int LongestNameToReport = 64;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly RecordLimits _limits;
    private readonly TokenTableBuilder _builder;
    private int _at;
    private bool _isAscii;
    private Finding? _repeated;
    private Finding? _fault;

    private JsonTokeniser(ReadOnlySpan<byte> utf8, bool isAscii, RecordLimits limits, TokenTableBuilder builder)
    {
        _utf8 = utf8;
        _limits = limits;
        _builder = builder;
        _isAscii = isAscii;
    }

    /// <summary>
    /// Null where the record was read, or what is wrong with it. The grammar allows a name to stand twice and this product does not, so
    /// reading goes on past a repeated name: <c>json/duplicate-key</c> says that nothing else is wrong.
    /// </summary>
    public static Finding? Read(ReadOnlySpan<byte> utf8, bool isAscii, RecordLimits limits, TokenTableBuilder builder)
    {
        var tokeniser = new JsonTokeniser(utf8, isAscii, limits, builder);
        return tokeniser.Record() ? tokeniser._repeated : tokeniser._fault;
    }

    private bool Record()
    {
        _builder.Adopt(_utf8);
        Next();
        if (!Value(out var justOpened))
            return false;
        while (_builder.Depth > 0)
        {
            if (!Step(ref justOpened))
                return false;
        }

        Next();
        return _at == _utf8.Length || Syntax();
    }

    /// <summary>The end of the innermost container, or one more value in it.</summary>
    private bool Step(ref bool justOpened)
    {
        var isObject = _builder.Innermost.Kind == TokenKind.Object;
        var next = Next();
        if (next == (isObject ? '}' : ']'))
        {
            _at++;
            justOpened = false;
            Close(isObject);
            return true;
        }

        if (!justOpened)
        {
            if (next != ',')
                return Syntax();
            _at++;
            next = Next();
        }

        if (isObject)
        {
            if (next != '"')
                return Syntax();
            if (!Text(TokenKind.Name))
                return false;
            if (Next() != ':')
                return Syntax();
            _at++;
            Next();
        }

        return Value(out justOpened);
    }

    private bool Value(out bool opened)
    {
        opened = false;
        if (_at == _utf8.Length)
            return Syntax();
        var first = _utf8[_at];
        switch (first)
        {
            case (byte)'"':
                return IsRoom() && Text(TokenKind.String);
            case (byte)'{' or (byte)'[':
                opened = true;
                return IsRoom() && Open(first == '{');
            case (byte)'t':
                return Literal("true"u8) && IsRoom() && Write(TokenKind.True);
            case (byte)'f':
                return Literal("false"u8) && IsRoom() && Write(TokenKind.False);
            case (byte)'n':
                return Literal("null"u8) && IsRoom() && Write(TokenKind.Null);
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                return IsRoom() && Number();
            default:
                return Syntax();
        }
    }

    private bool Open(bool isObject)
    {
        if (_builder.Depth == _limits.MaxDepth)
            return Fail("json/too-deep", $"at most {_limits.MaxDepth} levels");
        _at++;
        if (isObject)
            _builder.StartObject();
        else
            _builder.StartArray();
        return true;
    }

    private void Close(bool isObject)
    {
        if (!isObject)
        {
            _builder.EndArray();
            return;
        }

        if (_repeated is null && MemberNames.HaveRepeats(_builder, _isAscii))
            _repeated = new Finding("json/duplicate-key", Here());
        _builder.EndObject();
    }

    private bool Write(TokenKind kind)
    {
        if (kind == TokenKind.Null)
            _builder.Null();
        else
            _builder.Boolean(kind == TokenKind.True);
        return true;
    }

    private bool Literal(ReadOnlySpan<byte> word)
    {
        if (!_utf8[_at..].StartsWith(word))
            return Syntax();
        _at += word.Length;
        return true;
    }

    private bool Number()
    {
        var length = JsonNumber.LengthOf(_utf8[_at..]);
        if (length == 0)
            return Syntax();
        var text = _utf8.Slice(_at, length);
        if (length > _limits.MaxStringBytes)
            return TooLong();
        if (!NumberRange.Holds(text, _limits))
            return Fail("json/number-out-of-range", $"at most {_limits.MaxNumberDigits} digits and an exponent up to {_limits.MaxNumberExponent}");
        _builder.Adopted(TokenKind.Number, _at, length);
        _at += length;
        return true;
    }

    private bool Text(TokenKind kind)
    {
        var text = _utf8[(_at + 1)..];
        var length = text.IndexOfAny(JsonWriting.Escaped);
        if (length < 0 || text[length] != '"')
            return EscapedText(kind, text, length);
        if (length > _limits.MaxStringBytes)
            return TooLong();
        _builder.Adopted(kind, _at + 1, length);
        _at += length + 2;
        return true;
    }

    private bool EscapedText(TokenKind kind, ReadOnlySpan<byte> text, int firstEscape)
    {
        // To its end first: what looks like half a letter may not even be JSON.
        var length = JsonEscapes.EndOfText(text, firstEscape);
        if (length < 0)
            return Syntax();
        if (length > _limits.MaxStringBytes)
            return TooLong();
        var room = _builder.Reserve(length);
        if (JsonEscapes.Unescape(text[..length], room) is not { } written)
        {
            // What was written before the half letter is no token, and nobody else clears it.
            room.Clear();
            return Fail("json/lone-surrogate", null);
        }

        _isAscii = false;
        _builder.Commit(kind, written);
        _at += length + 2;
        return true;
    }

    /// <summary>The next byte that is no white space, where reading goes on; 0 at the end.</summary>
    private byte Next()
    {
        for (; _at < _utf8.Length; _at++)
        {
            var next = _utf8[_at];
            if (next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
                return next;
        }

        return 0;
    }

    private bool IsRoom()
    {
        if (_builder.Depth == 0)
            return true;
        var parent = _builder.Innermost;
        var isObject = parent.Kind == TokenKind.Object;
        var most = isObject ? _limits.MaxMembers : _limits.MaxItems;
        return parent.Count < most || Fail("json/too-many", $"at most {most} in one {(isObject ? "object" : "array")}");
    }

    private bool Syntax() => Fail("json/syntax", $"JSON; reading stopped at byte {_at}");

    private bool TooLong() => Fail("json/too-long", $"at most {_limits.MaxStringBytes} bytes");

    private bool Fail(string code, string? expected)
    {
        _fault = new Finding(code, Here(), expected);
        return false;
    }

    /// <summary>
    /// The innermost open container, as far as names on the way are short enough to be names of fields: they are the caller's text, and
    /// what is reported is kept. A member's own name is left out.
    /// </summary>
    private readonly JsonPointer Here()
    {
        var pointer = JsonPointer.Root;
        for (var level = 1; level < _builder.Depth; level++)
        {
            var parent = _builder.OpenAt(level - 1);
            if (parent.Kind == TokenKind.Array)
            {
                pointer = pointer.Append(parent.Count - 1);
                continue;
            }

            var name = _builder.Rows[_builder.OpenAt(level).Row - 1];
            if (name.Length > LongestNameToReport)
                break;
            pointer = pointer.Append(Encoding.UTF8.GetString(_builder.Text.Slice(name.Start, name.Length)));
        }

        return pointer;
    }
}
