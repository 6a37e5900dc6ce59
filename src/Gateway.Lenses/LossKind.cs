namespace Gateway.Lenses;

/// <summary>What can happen to a value that a translation does not carry whole.</summary>
public static class LossKind
{
    /// <summary>The other format has no place for it.</summary>
    public const string Dropped = "dropped";

    /// <summary>It went over as something broader, or less exact, than it was.</summary>
    public const string Narrowed = "narrowed";

    /// <summary>A code that the list does not map: carried as unknown with its original, or left out.</summary>
    public const string UnknownCode = "unknown-code";

    /// <summary>The source says nothing of it: the lens states what was written, with its reason. It is no fact about anybody.</summary>
    public const string Defaulted = "defaulted";

    /// <summary>The other format has less room; a value is left out rather than cut.</summary>
    public const string TooLong = "too-long";

    /// <summary>The other format's pattern does not take the text; it is left out rather than changed.</summary>
    public const string Unwritable = "unwritable";
}
