namespace Gateway.Lenses;

/// <summary>What became of one value in a translation. The names are stable: explanations show them, in lower case.</summary>
public enum TraceOutcome
{
    /// <summary>It is on the other side whole, perhaps written in another way; or it was a constant of its format, which says nothing.</summary>
    Mapped,

    /// <summary>It went over as something broader, or without a part of it. The translation's losses say which, and why.</summary>
    Narrowed,

    /// <summary>The source says nothing of it: the lens states what is written, with its reason. No fact about anybody.</summary>
    Defaulted,

    /// <summary>It was left behind. The translation's losses say why.</summary>
    Dropped,

    /// <summary>A code that the code list does not hold. It stands on the other side as unknown, or as its own original, or not at all.</summary>
    Unknown,
}
