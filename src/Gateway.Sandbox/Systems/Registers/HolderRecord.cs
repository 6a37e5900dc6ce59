using Gateway.Records.Dates;
using Gateway.Records.Identifiers;
using Gateway.Records.Names;
using Gateway.Sandbox.People;

namespace Gateway.Sandbox.Systems.Registers;

/// <summary>What a register compares a question's facts with.</summary>
/// <param name="Name">The registered name, read once.</param>
/// <param name="Birth">As registered; parts may be unknown.</param>
/// <param name="Sex">As registered.</param>
/// <param name="Nationality">As registered.</param>
internal sealed record HolderRecord(PersonName Name, ReducedDate Birth, Sex Sex, string Nationality)
{
    /// <param name="person">Whose facts they are.</param>
    /// <param name="name">The name as this register writes it.</param>
    public static HolderRecord Of(SyntheticPerson person, string name) =>
        new(PersonName.Read(name), person.BirthDate, person.Sex, person.Nationality);
}
