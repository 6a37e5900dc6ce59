using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Gateway.Records.Dates;
using Gateway.Records.Names;
using Gateway.Sandbox.People.Cases;
using Gateway.Sandbox.People.Documents;

namespace Gateway.Sandbox.People;

/// <summary>
/// Everybody whom the simulated registers know. The same seed, count and day make the same people on every machine; validity is relative to the day, so
/// that what is valid stays valid whenever the sandbox runs. People made by hand come first: <see cref="WellKnown"/>, and one for each translation trap.
/// </summary>
internal sealed class SyntheticPeople
{
    private readonly FrozenDictionary<DocumentKey, DocumentHolder> _byDocument;
    private readonly FrozenDictionary<string, SyntheticPerson> _byCase;
    private readonly ILookup<int, SyntheticPerson> _byBirthYear;

    private SyntheticPeople(IReadOnlyList<SyntheticPerson> all)
    {
        All = all;
        _byDocument = all
            .SelectMany(person => person.Documents.Select(document => new DocumentHolder(person, document)))
            .ToFrozenDictionary(holder => holder.Document.Key);
        _byCase = all.Where(person => person.Case is not null).ToFrozenDictionary(person => person.Case!.Id);
        _byBirthYear = all.ToLookup(person => person.BirthDate.Year);
    }

    /// <summary>All people, those made by hand first.</summary>
    public IReadOnlyList<SyntheticPerson> All { get; }

    /// <summary>Makes as many people as asked for, those made by hand among them, or just those where fewer are asked for.</summary>
    public static SyntheticPeople Generate(ulong seed, int count, DateOnly today)
    {
        var people = new List<SyntheticPerson>(count);
        people.AddRange(WellKnownPeople.Make(today));
        people.AddRange(NamedCases.Make(today));
        var maker = new PersonMaker(new Chance(seed), today);
        while (people.Count < count)
            people.Add(maker.Next());
        return new SyntheticPeople(people);
    }

    /// <summary>The document of that issuer and number, in matching form, and its holder.</summary>
    public bool TryFind(DocumentKey key, [NotNullWhen(true)] out DocumentHolder? holder) => _byDocument.TryGetValue(key, out holder);

    /// <summary>The person made for a translation trap, such as <c>T11</c>.</summary>
    public SyntheticPerson Case(string id) => _byCase[id];

    /// <summary>
    /// Everybody of one nationality whose name is at least possibly the one asked for and whose birth date does not contradict, the nearest name first.
    /// A register shows one person only where the first stands alone.
    /// </summary>
    public IReadOnlyList<SyntheticPerson> Find(string name, ReducedDate birth, string nationality)
    {
        var asked = PersonName.Read(name);
        return
        [
            .. _byBirthYear[birth.Year]
                .Where(person => person.Nationality == nationality && person.BirthDate.MayEqual(birth))
                .Select(person => (Person: person, Comparison: NameComparison.Compare(PersonName.Read(person.Name), asked)))
                .Where(candidate => candidate.Comparison.Outcome >= NameOutcome.Possible)
                .OrderByDescending(candidate => candidate.Comparison.Score)
                .Select(candidate => candidate.Person),
        ];
    }
}
