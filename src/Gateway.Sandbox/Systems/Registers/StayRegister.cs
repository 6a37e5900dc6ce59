using System.Collections.Frozen;
using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.Systems.Questions;

namespace Gateway.Sandbox.Systems.Registers;

/// <summary>The foreigners whose presence one state recorded, found by document or by name and date of birth.</summary>
internal sealed class StayRegister
{
    private readonly string _host;
    private readonly FrozenDictionary<DocumentKey, StayRow> _byDocument;
    private readonly FrozenDictionary<int, StayRow[]> _byBirthYear;

    public StayRegister(string host, IReadOnlyList<StayRow> rows)
    {
        _host = host;
        _byDocument = rows.SelectMany(row => row.Documents.Select(document => KeyValuePair.Create(document, row))).ToFrozenDictionary();
        _byBirthYear = rows.GroupBy(row => row.Person.Birth.Year).ToFrozenDictionary(year => year.Key, year => year.ToArray());
    }

    /// <summary>The person that a question names; null where the register knows none, or more than one by what was given.</summary>
    public StayRow? Find(NationalQuestion question)
    {
        if (question.Host != _host)
            return null;
        if (question is { Issuer: { } issuer, Number: { } number })
            return _byDocument.GetValueOrDefault(new DocumentKey(issuer, number));
        return question.Person is { Name: not null, Birth: not null } person ? FindPerson(person) : null;
    }

    private StayRow? FindPerson(PersonFacts asked)
    {
        StayRow? found = null;
        foreach (var row in _byBirthYear.GetValueOrDefault(asked.Birth!.Value.Year) ?? [])
        {
            // The date first: it is cheap, and a name alone never decides.
            if (!asked.Birth.Value.MayEqual(row.Person.Birth) || HolderComparison.Compare(asked, row.Person) == HolderMatch.Mismatch)
                continue;
            if (found is not null)
                return null;
            found = row;
        }

        return found;
    }
}
