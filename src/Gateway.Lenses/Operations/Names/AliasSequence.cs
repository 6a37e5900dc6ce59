using System.Text;

namespace Gateway.Lenses.Operations.Names;

/// <summary>The names that a text joins to its first one by <c>@</c> or the word ALIAS, in order, without blanks around them.</summary>
internal ref struct AliasSequence
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly ReadOnlySpan<byte> _first;
    private int _mark;
    private int _markLength;

    public AliasSequence(ReadOnlySpan<byte> text)
    {
        _text = text;
        _mark = NextMark(text, 0, out _markLength);
        _first = Trim(text[.._mark]);
    }

    public ReadOnlySpan<byte> Current { get; private set; }

    public readonly AliasSequence GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_mark < _text.Length)
        {
            var start = _mark + _markLength;
            _mark = NextMark(_text, start, out _markLength);
            Current = Trim(_text[start.._mark]);
            if (!Current.IsEmpty && !Current.SequenceEqual(_first))
                return true;
        }

        return false;
    }

    /// <summary>Moves on to a name; whether it comes at all.</summary>
    public bool MoveTo(ReadOnlySpan<byte> alias)
    {
        while (MoveNext())
        {
            if (Current.SequenceEqual(alias))
                return true;
        }

        return false;
    }

    /// <summary>Where the next alias mark begins; the text's end where there is none.</summary>
    private static int NextMark(ReadOnlySpan<byte> text, int from, out int length)
    {
        for (var i = from; i < text.Length; i++)
        {
            length = text[i] == (byte)'@' ? 1 : IsAliasWord(text, i) ? 5 : 0;
            if (length > 0)
                return i;
        }

        length = 0;
        return text.Length;
    }

    /// <summary>Whether ALIAS stands here as a word between blanks: it is also a part of longer words.</summary>
    private static bool IsAliasWord(ReadOnlySpan<byte> text, int at) =>
        at > 0 && IsBlank(text[at - 1]) && text.Length > at + 5 && IsBlank(text[at + 5]) && Ascii.EqualsIgnoreCase(text.Slice(at, 5), "ALIAS"u8);

    private static bool IsBlank(byte letter) => letter is (byte)' ' or (byte)'\t';

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text.Trim(" \t"u8);
}
