namespace Gateway.Records;

/// <summary>One row of a <see cref="TokenTable"/>: 20 bytes, no references.</summary>
/// <param name="Kind">What the token is.</param>
/// <param name="IsPlain">Whether its text is known to hold nothing that JSON escapes.</param>
/// <param name="Start">Where its text begins in the table's text: unescaped for strings and names, raw for numbers, empty otherwise.</param>
/// <param name="Length">The text's length in bytes.</param>
/// <param name="Count">Members of an object or items of an array; 0 otherwise.</param>
/// <param name="Next">The row just past this value and everything in it.</param>
internal readonly record struct Token(TokenKind Kind, bool IsPlain, int Start, int Length, int Count, int Next);
