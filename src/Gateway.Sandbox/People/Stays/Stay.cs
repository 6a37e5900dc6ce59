namespace Gateway.Sandbox.People.Stays;

/// <summary>What the host's immigration authority knows of a foreigner. The status is never stored: it follows from the facts and the day.</summary>
internal sealed record Stay
{
    /// <summary>The state that the person is or was in.</summary>
    public required string Host { get; init; }

    /// <summary>The latest pass; null for somebody who never had one.</summary>
    public StayPass? Pass { get; init; }

    public Enrolment? Enrolment { get; init; }

    public Detention? Detention { get; init; }

    public DateOnly? DepartedOn { get; init; }

    /// <summary>The day on which an employer reported that the worker had run away: an allegation, which changes no status.</summary>
    public DateOnly? AbscondingReportedOn { get; init; }

    /// <summary>The state in which the person is known to work, ISO 3166-2; null where nothing is known.</summary>
    public string? WorkState { get; init; }

    /// <summary>The standing on a day: leaving outweighs being held, being held a programme, a programme an expired pass.</summary>
    public StayStatus StatusOn(DateOnly day)
    {
        if (DepartedOn <= day)
            return StayStatus.Departed;
        if (Detention is not null)
            return StayStatus.Detained;
        if (Enrolment is not null)
            return StayStatus.Recalibration;
        if (Pass is null)
            return StayStatus.NoPass;
        return Pass.ValidUntil < day ? StayStatus.Overstay : StayStatus.Lawful;
    }

    /// <summary>Days past the pass's last day while the person stays: the first one after it counts as one; 0 otherwise.</summary>
    public int OverstayDaysOn(DateOnly day) =>
        DepartedOn <= day || Pass?.ValidUntil is not { } last || last >= day ? 0 : day.DayNumber - last.DayNumber;
}
