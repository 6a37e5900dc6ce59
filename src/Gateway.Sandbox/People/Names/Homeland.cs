namespace Gateway.Sandbox.People.Names;

/// <summary>Where a community's people are mostly registered: Indonesian provinces by code, or Malaysian states by ISO 3166-2; and how many they are.</summary>
/// <param name="Community">Whose.</param>
/// <param name="Share">The weight among the people of the same state.</param>
/// <param name="Places">Codes; one that stands twice is twice as likely.</param>
internal sealed record Homeland(Community Community, int Share, string[] Places)
{
    public static IReadOnlyList<Homeland> InIndonesia { get; } =
    [
        new(Community.Javanese, 38, ["33", "35", "35", "34", "18", "12", "65", "93", "94"]),
        new(Community.Sundanese, 14, ["32", "32", "36", "31"]),
        new(Community.Bugis, 12, ["73", "73", "74", "65", "64"]),
        new(Community.Sasak, 10, ["52"]),
        new(Community.EastNusaTenggara, 8, ["53"]),
        new(Community.Batak, 5, ["12", "14"]),
        new(Community.Minangkabau, 4, ["13", "14", "21"]),
        new(Community.Acehnese, 3, ["11"]),
        new(Community.Balinese, 3, ["51"]),
        new(Community.ChineseIndonesian, 3, ["61", "31", "19", "21"]),
    ];

    public static IReadOnlyList<Homeland> InMalaysia { get; } =
    [
        new(Community.Malay, 52, ["MY-01", "MY-02", "MY-03", "MY-04", "MY-05", "MY-06", "MY-08", "MY-09", "MY-10", "MY-10", "MY-11", "MY-12", "MY-13", "MY-14", "MY-15", "MY-16"]),
        new(Community.ChineseMalaysian, 22, ["MY-01", "MY-04", "MY-07", "MY-08", "MY-10", "MY-13", "MY-14"]),
        new(Community.Indian, 9, ["MY-05", "MY-07", "MY-08", "MY-10", "MY-14"]),
        new(Community.Iban, 9, ["MY-13"]),
        new(Community.Kadazan, 8, ["MY-12"]),
    ];

    /// <summary>One of them by its weight.</summary>
    public static Homeland Pick(Chance chance, IReadOnlyList<Homeland> homelands)
    {
        var left = chance.Below(homelands.Sum(homeland => homeland.Share));
        foreach (var homeland in homelands)
        {
            left -= homeland.Share;
            if (left < 0)
                return homeland;
        }

        return homelands[^1];
    }
}
