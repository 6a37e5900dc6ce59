namespace Gateway.Adapters;

/// <summary>What a new adapter is made from.</summary>
public sealed record ScaffoldOrder
{
    /// <summary>The system's id, such as <c>xaa-civil-register</c>; its first three letters are its party.</summary>
    public required string Id { get; init; }

    /// <summary>The agency that runs the system.</summary>
    public required string Owner { get; init; }

    /// <summary>The exchange, such as <c>travel-document.verify</c>: its subject names the canonical question and answer.</summary>
    public required string Exchange { get; init; }

    /// <summary>The exchange as the system's users name it.</summary>
    public required string Operation { get; init; }

    /// <summary>The question's name, and that of the folder below <see cref="From"/> that holds its samples.</summary>
    public required string Question { get; init; }

    /// <summary>The answer's name, and that of the folder below <see cref="From"/> that holds its samples.</summary>
    public required string Answer { get; init; }

    /// <summary>The folder of national records.</summary>
    public required string From { get; init; }

    /// <summary>The folder of adapters, in which the new one gets a folder of its own.</summary>
    public required string Adapters { get; init; }
}
