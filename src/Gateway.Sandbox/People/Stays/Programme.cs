namespace Gateway.Sandbox.People.Stays;

/// <summary>A dated programme in which generated people are enrolled. Source: announcements of the programmes.</summary>
/// <param name="Code">The canonical code.</param>
/// <param name="First">The first day of registration.</param>
/// <param name="Last">The last day of registration.</param>
internal sealed record Programme(string Code, DateOnly First, DateOnly Last)
{
    public static IReadOnlyList<Programme> All { get; } =
    [
        new("MY_RTK2", new(2023, 1, 27), new(2023, 12, 31)),
        new("MY_RTK1", new(2020, 11, 16), new(2021, 12, 31)),
        new("MY_PRM1", new(2024, 3, 1), new(2025, 3, 31)),
        new("MY_PRM2", new(2025, 5, 19), new(2026, 4, 30)),
    ];

    /// <summary>A day of the window that has come.</summary>
    public Enrolment Enrol(Chance chance, DateOnly today)
    {
        var last = Last < today ? Last : today;
        return new(Code, First.AddDays(chance.Below(last.DayNumber - First.DayNumber + 1)));
    }
}
