namespace Gateway.Sandbox.People.Stays;

/// <summary>A pass or permit that the host issued.</summary>
internal sealed record StayPass
{
    /// <summary>A Malaysian pass such as <c>PLKS</c>, an Indonesian visa index or permit such as <c>E23</c> or <c>ITAP</c>; an index as its edition has it.</summary>
    public required string Kind { get; init; }

    /// <summary>The edition of the list that an Indonesian index is from; null for a Malaysian pass.</summary>
    public string? Edition { get; init; }

    /// <summary>Opaque, and new at each renewal.</summary>
    public required string Number { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day; null for one without end.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The part of Malaysia that it is good for: <c>PENINSULAR</c>, <c>LABUAN</c>, <c>SABAH</c> or <c>SARAWAK</c>; null in Indonesia.</summary>
    public string? Region { get; init; }

    /// <summary>The sector that a Malaysian work pass names; null otherwise.</summary>
    public string? Sector { get; init; }
}
