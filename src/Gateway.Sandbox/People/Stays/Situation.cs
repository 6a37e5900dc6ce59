namespace Gateway.Sandbox.People.Stays;

/// <summary>What brings people to the other state, how often among the generated, and at which age.</summary>
/// <param name="Kind">How they stand.</param>
/// <param name="Pass">The pass that they have or had; null for none.</param>
/// <param name="Days">How long such a pass lasts; 0 for one without end.</param>
/// <param name="Share">The weight among all situations.</param>
/// <param name="Youngest">The least age.</param>
/// <param name="Oldest">The greatest age.</param>
internal sealed record Situation(SituationKind Kind, string? Pass, int Days, int Share, int Youngest, int Oldest)
{
    /// <summary>Indonesians, seen from Malaysia.</summary>
    public static IReadOnlyList<Situation> OfIndonesians { get; } =
    [
        new(SituationKind.AtHome, null, 0, 300, 0, 90),
        new(SituationKind.Staying, "PLS", 30, 80, 1, 75),
        new(SituationKind.Staying, "PLKS", 365, 200, 18, 49),
        new(SituationKind.Staying, "PLKS_PRA", 365, 60, 21, 45),
        new(SituationKind.Staying, "VDR", 90, 10, 21, 40),
        new(SituationKind.Staying, "EP_I", 1095, 8, 30, 58),
        new(SituationKind.Staying, "EP_II", 730, 12, 25, 58),
        new(SituationKind.Staying, "EP_III", 730, 15, 24, 50),
        new(SituationKind.Staying, "DP", 730, 15, 1, 50),
        new(SituationKind.Staying, "PLSI", 1095, 20, 22, 60),
        new(SituationKind.Staying, "PLIK", 180, 5, 25, 60),
        new(SituationKind.Staying, "PELAJAR", 365, 20, 18, 27),
        new(SituationKind.Staying, "PAS_KHAS", 30, 20, 18, 60),
        new(SituationKind.Staying, "CHECK_OUT_MEMO", 21, 6, 21, 50),
        new(SituationKind.Staying, "PAS_RESIDEN", 3650, 5, 30, 60),
        new(SituationKind.Staying, "MM2H", 1825, 3, 50, 75),
        new(SituationKind.Staying, "DE_RANTAU", 365, 3, 24, 45),
        new(SituationKind.Staying, "PERMIT_MASUK", 0, 12, 35, 80),
        new(SituationKind.Staying, "PLB", 30, 18, 15, 70),
        new(SituationKind.Staying, "PAS_SABAH_SARAWAK_WORK", 365, 20, 18, 49),
        new(SituationKind.Overstaying, "PLKS", 365, 40, 20, 55),
        new(SituationKind.Overstaying, "PLS", 30, 30, 5, 60),
        new(SituationKind.Overstaying, "PLKS_PRA", 365, 8, 22, 50),
        new(SituationKind.Overstaying, "PELAJAR", 365, 4, 19, 30),
        new(SituationKind.WithoutPass, null, 0, 20, 1, 65),
        new(SituationKind.Enrolled, "PLKS", 365, 25, 20, 49),
        new(SituationKind.Enrolled, null, 0, 20, 20, 49),
        new(SituationKind.Held, "PLS", 30, 10, 1, 60),
        new(SituationKind.Held, null, 0, 20, 1, 60),
        new(SituationKind.Departed, "PLKS", 365, 30, 20, 55),
        new(SituationKind.Departed, "PLS", 30, 12, 5, 70),
    ];

    /// <summary>Malaysians, seen from Indonesia.</summary>
    public static IReadOnlyList<Situation> OfMalaysians { get; } =
    [
        new(SituationKind.AtHome, null, 0, 480, 0, 90),
        new(SituationKind.Staying, "A1", 30, 100, 1, 80),
        new(SituationKind.Staying, "B1", 30, 50, 1, 80),
        new(SituationKind.Staying, "C1", 60, 35, 10, 75),
        new(SituationKind.Staying, "D2", 60, 30, 25, 65),
        new(SituationKind.Staying, "ITK", 60, 20, 18, 70),
        new(SituationKind.Staying, "E23", 730, 60, 25, 60),
        new(SituationKind.Staying, "E28A", 730, 15, 30, 70),
        new(SituationKind.Staying, "E30", 365, 20, 18, 28),
        new(SituationKind.Staying, "E31A", 730, 20, 22, 65),
        new(SituationKind.Staying, "E33", 1825, 8, 55, 80),
        new(SituationKind.Staying, "ITAS", 730, 30, 22, 65),
        new(SituationKind.Staying, "ITAP", 1825, 40, 30, 80),
        new(SituationKind.Staying, "EPO", 7, 5, 25, 65),
        new(SituationKind.Staying, "ITKT", 30, 4, 18, 70),
        new(SituationKind.Staying, "DAHSUSKIM", 60, 4, 20, 55),
        new(SituationKind.Overstaying, "A1", 30, 15, 15, 70),
        new(SituationKind.Overstaying, "C1", 60, 10, 18, 65),
        new(SituationKind.Overstaying, "E23", 730, 8, 25, 60),
        new(SituationKind.Overstaying, "ITAS", 730, 6, 25, 65),
        new(SituationKind.Held, "A1", 30, 8, 20, 60),
        new(SituationKind.Departed, "E23", 730, 15, 25, 62),
        new(SituationKind.Departed, "A1", 30, 25, 5, 80),
    ];

    /// <summary>One of them by its weight.</summary>
    public static Situation Pick(Chance chance, IReadOnlyList<Situation> situations)
    {
        var left = chance.Below(situations.Sum(situation => situation.Share));
        foreach (var situation in situations)
        {
            left -= situation.Share;
            if (left < 0)
                return situation;
        }

        return situations[^1];
    }
}
