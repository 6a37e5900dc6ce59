using Gateway.Records.Places;
using Gateway.Sandbox.Systems.Registers;

namespace Gateway.Sandbox.Systems.Dukcapil;

/// <summary>How each stated fact compares with one resident, and what follows for the claim to be a national.</summary>
internal sealed class ClaimComparison(Claim claim, Resident resident)
{
    public HolderMatch Name { get; } = HolderComparison.Name(claim.Facts.Name, resident.Record.Name);

    public HolderMatch Birth { get; } = HolderComparison.Birth(claim.Facts, resident.Record);

    public HolderMatch Sex { get; } = HolderComparison.Sex(claim.Facts.Sex, resident.Record.Sex);

    public HolderMatch Nik { get; } = Equal(claim.Nik, resident.Person.Nik!.Value.Value);

    public HolderMatch PlaceOfBirth { get; } = Equal(claim.PlaceOfBirth?.ToUpperInvariant(), resident.Person.PlaceOfBirth);

    public HolderMatch Regency { get; } = CompareRegency(claim.Regency, resident);

    /// <summary>
    /// A foreigner is no national, whatever else is right. A citizen is confirmed by a number or a whole date of birth, with nothing against it; where
    /// anything is against it or too little was stated, somebody has to speak with the person.
    /// </summary>
    public string Conclusion
    {
        get
        {
            if (resident.Person.Nationality != "IDN")
                return "Bukan WNI";
            var isContradicted = new[] { Name, Birth, Sex, Nik }.Contains(HolderMatch.Mismatch);
            var isNamed = Nik == HolderMatch.Match || (Name == HolderMatch.Match && Birth == HolderMatch.Match);
            return isNamed && !isContradicted ? "WNI" : "Perlu Wawancara";
        }
    }

    private static HolderMatch CompareRegency(string? asked, Resident resident)
    {
        if (asked is null || resident.Person.Nik!.Value.Region is not { } home || !IndonesianRegions.TryFindRegency(asked, out var stated))
            return HolderMatch.NotCompared;
        if (stated.Code == home.Code)
            return HolderMatch.Match;

        // A number keeps the code of first registration, and people name the one of today.
        return IndonesianRegions.Current(stated).Code == IndonesianRegions.Current(home).Code ? HolderMatch.Close : HolderMatch.Mismatch;
    }

    private static HolderMatch Equal(string? asked, string registered)
    {
        if (asked is null)
            return HolderMatch.NotCompared;
        return asked == registered ? HolderMatch.Match : HolderMatch.Mismatch;
    }
}
