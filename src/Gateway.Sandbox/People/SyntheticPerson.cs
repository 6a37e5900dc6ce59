using System.Collections.Immutable;
using Gateway.Records.Dates;
using Gateway.Records.Identifiers;
using Gateway.Sandbox.People.Cases;
using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.People.Names;
using Gateway.Sandbox.People.Stays;

namespace Gateway.Sandbox.People;

/// <summary>Somebody who does not exist, as the registers of two states would know them.</summary>
internal sealed record SyntheticPerson
{
    /// <summary>The name as the population register writes it, whole, aliases included.</summary>
    public required string Name { get; init; }

    public required Community Community { get; init; }

    /// <summary>Three letters; never derived from an identity number.</summary>
    public required string Nationality { get; init; }

    public required Sex Sex { get; init; }

    /// <summary>As far as it is known.</summary>
    public required ReducedDate BirthDate { get; init; }

    /// <summary>A regency or city in Indonesia, a state in Malaysia, as documents print it.</summary>
    public required string PlaceOfBirth { get; init; }

    /// <summary>A foreigner who lives in Indonesia has one too, so it proves no nationality.</summary>
    public Nik? Nik { get; init; }

    /// <summary>A MyKad number; a MyPR or MyKAS number has the same shape, so somebody who is no citizen may have one.</summary>
    public MyKad? MyKad { get; init; }

    /// <summary>Under a protection claim, a victim seal or a UNHCR file: unknown to the other state.</summary>
    public bool IsProtected { get; init; }

    public ImmutableArray<TravelDocument> Documents { get; init; } = [];

    /// <summary>Facts of the host's immigration authority; null for somebody it never met.</summary>
    public Stay? Stay { get; init; }

    /// <summary>The translation trap that the person was made for; null for everybody else.</summary>
    public NamedCase? Case { get; init; }

    public CivilFacts? Civil { get; init; }
}
