namespace Gateway.Sandbox.Systems.Registers;

/// <summary>A foreigner in the host state's register.</summary>
internal sealed record StayRow
{
    public required HolderRecord Person { get; init; }

    /// <summary>The person's travel documents, as issuer and number.</summary>
    public required IReadOnlyList<(string Issuer, string Number)> Documents { get; init; }

    /// <summary>What the register recorded; a pass that has since ended makes <see cref="StayStatus.Lawful"/> an overstay.</summary>
    public required StayStatus Recorded { get; init; }

    /// <summary>Last day of the pass or permit; null where there is none or it has no end.</summary>
    public required DateOnly? ValidUntil { get; init; }

    /// <summary>What an answer says of the pass, already in the system's own format; empty where there is none.</summary>
    public required byte[] Pass { get; init; }

    /// <summary>What an answer says of programme, detention and person, already in the system's own format.</summary>
    public required byte[] Rest { get; init; }

    public StayStatus StatusOn(DateOnly day) => Recorded == StayStatus.Lawful && day > ValidUntil ? StayStatus.Overstay : Recorded;

    /// <summary>Days beyond the last day; null for who does not overstay.</summary>
    public int? OverstayOn(DateOnly day) =>
        StatusOn(day) == StayStatus.Overstay && ValidUntil is { } last ? Math.Max(0, day.DayNumber - last.DayNumber) : null;
}
