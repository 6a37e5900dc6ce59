using System.Collections.Frozen;
using Gateway.Sandbox.People;
using Gateway.Sandbox.Systems.Registers;

namespace Gateway.Sandbox.Systems.Dukcapil;

/// <summary>Everybody who has a population number, found by it, or else by name and date of birth.</summary>
internal sealed class PopulationRegister
{
    private readonly FrozenDictionary<string, Resident> _byNik;
    private readonly ILookup<int, Resident> _byBirthYear;

    public PopulationRegister(IEnumerable<SyntheticPerson> people)
    {
        var residents = people.Where(person => person.Nik is not null).Select(person => new Resident(person, HolderRecord.Of(person, person.Name))).ToList();
        _byNik = residents.ToFrozenDictionary(resident => resident.Person.Nik!.Value.Value);
        _byBirthYear = residents.ToLookup(resident => resident.Record.Birth.Year);
    }

    /// <summary>The one whom the claim names; null for nobody, or more than one by what was stated.</summary>
    public Resident? Find(Claim claim)
    {
        if (claim.Nik is { } nik && _byNik.TryGetValue(nik, out var resident))
            return resident;
        if (claim.Facts.Birth is not { } birth)
            return null;
        var candidates = _byBirthYear[birth.Year]
            .Where(candidate => birth.MayEqual(candidate.Record.Birth) && HolderComparison.Compare(claim.Facts, candidate.Record) != HolderMatch.Mismatch)
            .Take(2)
            .ToList();
        return candidates.Count == 1 ? candidates[0] : null;
    }
}
