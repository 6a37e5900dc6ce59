using System.Text;

namespace Gateway.Lenses.Operations.Texts;

/// <summary>Small letters and capitals of UTF-8 text, letter by letter and in no language: a letter without a capital stays.</summary>
internal static class Capitals
{
    /// <summary>A capital never takes more than this many times the bytes of its small letter.</summary>
    public const int Growth = 2;

    /// <summary>Whether the text is what <see cref="Write"/> makes of it.</summary>
    public static bool Only(ReadOnlySpan<byte> text)
    {
        foreach (var letter in Letters(text))
        {
            if (Rune.ToUpperInvariant(letter) != letter)
                return false;
        }

        return true;
    }

    /// <summary>Writes the text in capitals; how many bytes were written.</summary>
    public static int Write(ReadOnlySpan<byte> text, Span<byte> room)
    {
        var length = 0;
        foreach (var letter in Letters(text))
            length += Rune.ToUpperInvariant(letter).EncodeToUtf8(room[length..]);
        return length;
    }

    private static LetterSequence Letters(ReadOnlySpan<byte> text) => new(text);

    private ref struct LetterSequence(ReadOnlySpan<byte> text)
    {
        private ReadOnlySpan<byte> _rest = text;

        public Rune Current { get; private set; }

        public readonly LetterSequence GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_rest.IsEmpty)
                return false;
            _ = Rune.DecodeFromUtf8(_rest, out var letter, out var length);
            Current = letter;
            _rest = _rest[length..];
            return true;
        }
    }
}
