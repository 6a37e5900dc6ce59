using System.Globalization;
using Gateway.Records.Dates;
using Gateway.Records.Identifiers;
using Gateway.Records.Places;

namespace Gateway.Sandbox.People;

/// <summary>Makes births and identity numbers, each number once.</summary>
internal sealed class IdentityMaker(Chance chance, DateOnly today)
{
    /// <summary>Regencies in force by province. Sorted, because the order decides who is made.</summary>
    private static readonly Dictionary<string, IndonesianRegency[]> Regencies = IndonesianRegions.Regencies
        .Where(regency => !regency.IsRetired)
        .OrderBy(regency => regency.Code, StringComparer.Ordinal)
        .GroupBy(regency => regency.ProvinceCode)
        .ToDictionary(province => province.Key, province => province.ToArray());

    private static readonly ILookup<string, IndonesianRegency> Predecessors = IndonesianRegions.Regencies
        .Where(regency => regency.IsRetired)
        .OrderBy(regency => regency.Code, StringComparer.Ordinal)
        .ToLookup(regency => regency.SuccessorCode!);

    private static readonly ILookup<string, MalaysianBirthplace> Birthplaces = MalaysianBirthplace.All
        .Where(place => place.Kind == MalaysianBirthplaceKind.State)
        .OrderBy(place => place.Code, StringComparer.Ordinal)
        .ToLookup(place => place.State!);

    private static readonly string[] ForeignBirthplaces = ["61", "65", "66", "67", "71", "74", "75", "83", "87", "99"];

    private readonly HashSet<string> _given = [];

    /// <summary>A day that makes somebody so old today, and three weeks at least.</summary>
    public DateOnly Birth(int age) => today.AddYears(-age).AddDays(-chance.Between(21, 364));

    /// <summary>What is known of it: of some older people only the year, or the month too.</summary>
    public ReducedDate Known(DateOnly birth, int age)
    {
        if (age <= 40 || !chance.In1000(30))
            return new ReducedDate(birth);
        ReducedDate.TryCreate(birth.Year, chance.In1000(300) ? birth.Month : null, null, out var known);
        return known;
    }

    /// <summary>A regency of one of the provinces.</summary>
    public IndonesianRegency Home(IReadOnlyList<string> provinces) => chance.Pick(Regencies[chance.Pick(provinces)]);

    /// <summary>
    /// A number of the regency in force when the holder was first registered: for the older, where the code has changed since, the retired one.
    /// </summary>
    public Nik Nik(IndonesianRegency home, ReducedDate birth, Sex sex)
    {
        var code = birth.Year < 2008 && chance.In1000(700) && Predecessors[home.Code].FirstOrDefault() is { } retired ? retired.Code : home.Code;
        return Unique(() => Records.Identifiers.Nik.Create(
            string.Create(CultureInfo.InvariantCulture, $"{code}{chance.Between(1, 20):D2}"), birth.Earliest, sex, chance.Between(1, 60)));
    }

    /// <summary>
    /// A number for a citizen abroad. Which list its country is from is not public; ISO 3166-1 numeric, 458 for Malaysia, is assumed.
    /// </summary>
    public Nik Nit(ReducedDate birth, Sex sex) =>
        Unique(() => Records.Identifiers.Nik.Create($"99458{chance.Between(1, 6)}", birth.Earliest, sex, chance.Between(1, 999)));

    /// <summary>A number of one of the state's codes, or for a few of a place abroad.</summary>
    public MyKad MyKad(string state, ReducedDate birth, Sex sex) =>
        MyKad(birth, sex, chance.In1000(30) ? chance.Pick(ForeignBirthplaces) : chance.Pick([.. Birthplaces[state]]).Code);

    /// <summary>The number of a permanent resident born in Indonesia: no citizen's, of the same shape.</summary>
    public MyKad MyPr(ReducedDate birth, Sex sex) => MyKad(birth, sex, "61");

    private MyKad MyKad(ReducedDate birth, Sex sex, string birthplace) =>
        Unique(() => Records.Identifiers.MyKad.Create(birth.Earliest, birthplace, (chance.Between(2500, 3500) * 2) + (sex == Sex.Female ? 0 : 1)));

    private T Unique<T>(Func<T> make)
        where T : notnull
    {
        while (true)
        {
            var made = make();
            if (_given.Add(made.ToString()!))
                return made;
        }
    }
}
