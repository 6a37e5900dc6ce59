namespace Gateway.Lenses;

/// <summary>One line of a lens with its places counted from the records, for people to read.</summary>
public sealed record LensEntry
{
    /// <summary>The operation, such as <c>date</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>Where in the national record, <c>*</c> standing for an item of an array; empty where the line does not speak of it.</summary>
    public required IReadOnlyList<string> National { get; init; }

    /// <summary>Where in the canonical record; empty where the line does not speak of it.</summary>
    public required IReadOnlyList<string> Canonical { get; init; }

    /// <summary>What the operation goes by: a format, a constant, the reason of a drop. Empty where it needs nothing.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The list that a code is read by; null of other operations.</summary>
    public CodeList? List { get; init; }

    /// <summary>National codes that the schema lists and the list does not map.</summary>
    public IReadOnlyList<string> UnmappedNational { get; init; } = [];

    /// <summary>Canonical codes that the schema lists and the list does not map.</summary>
    public IReadOnlyList<string> UnmappedCanonical { get; init; } = [];
}
