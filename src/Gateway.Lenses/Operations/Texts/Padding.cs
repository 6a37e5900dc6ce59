namespace Gateway.Lenses.Operations.Texts;

/// <summary>How a text is made as wide as its field: one character, at one end, as often as it takes.</summary>
/// <param name="Width">How many characters the field has.</param>
/// <param name="Fill">The character, in ASCII.</param>
/// <param name="IsLeft">Whether it stands before the text rather than after it.</param>
internal sealed record Padding(int Width, byte Fill, bool IsLeft)
{
    public const int Widest = 256;

    /// <summary>The text without what fills it up.</summary>
    public ReadOnlySpan<byte> Strip(ReadOnlySpan<byte> text) => IsLeft ? text.TrimStart(Fill) : text.TrimEnd(Fill);

    /// <summary>Fills up a text that has not more than <see cref="Width"/> characters; how many bytes were written.</summary>
    public int Write(ReadOnlySpan<byte> text, Span<byte> room)
    {
        var lacking = Width - Scalars.Length(text);
        text.CopyTo(IsLeft ? room[lacking..] : room);
        room.Slice(IsLeft ? 0 : text.Length, lacking).Fill(Fill);
        return text.Length + lacking;
    }
}
