namespace Gateway.Schemas.Patterns;

/// <summary>A regular expression of ECMA-262, read.</summary>
internal abstract record PatternNode
{
    /// <summary>One after the other.</summary>
    public sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>One of several.</summary>
    public sealed record Choice(IReadOnlyList<PatternNode> Options) : PatternNode;

    /// <summary>So many times; without a most, any number.</summary>
    public sealed record Repeat(PatternNode Part, int Fewest, int? Most) : PatternNode;

    /// <summary>One code point out of a set.</summary>
    public sealed record Letter(CodePointSet Set) : PatternNode;

    /// <summary>The start of the text.</summary>
    public sealed record Start : PatternNode;

    /// <summary>The end of the text.</summary>
    public sealed record End : PatternNode;

    /// <summary>Valid, but not matched here; <paramref name="What"/> says what it is.</summary>
    public sealed record Unmatchable(string What) : PatternNode;
}
