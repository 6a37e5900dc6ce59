using Gateway.Records.Dates;
using Gateway.Records.Mrz;

namespace Gateway.Sandbox.Systems.Questions;

/// <summary>A question while it is being read, member by member.</summary>
internal sealed class QuestionDraft
{
    private readonly List<string> _zone = [];
    private PersonFacts? _person;
    private bool _unreadable;

    public string? Host { get; set; }

    public string? Issuer { get; set; }

    public string? Number { get; set; }

    public void ZoneLine(string line) => _zone.Add(line);

    public void Name(string name) => _person = (_person ?? new()) with { Name = name };

    public void Nationality(string state) => _person = (_person ?? new()) with { Nationality = state };

    /// <summary>L is a man and P a woman in both languages.</summary>
    public void Sex(string letter)
    {
        _unreadable |= letter is not ("L" or "P");
        _person = (_person ?? new()) with { Sex = letter == "L" ? Records.Identifiers.Sex.Male : Records.Identifiers.Sex.Female };
    }

    /// <summary>A date of which the parts stand in the order year, month, day.</summary>
    public void Birth(string iso)
    {
        _unreadable |= !ReducedDate.TryParse(iso, out var birth);
        _person = (_person ?? new()) with { Birth = birth };
    }

    /// <summary>The question; null where a part of it cannot be read or nobody and nothing is named.</summary>
    /// <param name="today">Decides the century of a zone's birth year.</param>
    public NationalQuestion? Finish(DateOnly today)
    {
        if (_unreadable)
            return null;
        if (_zone.Count > 0)
        {
            if (!MachineReadableZone.TryParse(_zone, today, out var zone, out _))
                return null;
            (Issuer, Number) = (zone.Issuer, zone.DocumentNumber);
        }

        return Number is null && _person is null ? null : new NationalQuestion { Host = Host, Issuer = Issuer, Number = Number, Person = _person };
    }
}
