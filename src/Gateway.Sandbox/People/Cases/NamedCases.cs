namespace Gateway.Sandbox.People.Cases;

/// <summary>One person for each translation trap that a person, a name, a birth, an identifier or a document can fall into.</summary>
internal static class NamedCases
{
    public static IEnumerable<SyntheticPerson> Make(DateOnly today)
    {
        var make = new HandMade(today);
        return [.. IdentifierCases.Make(make), .. NameCases.Make(make), .. PersonCases.Make(make), .. DocumentCases.Make(make), .. StayCases.Make(make)];
    }

    /// <summary>The number of a case's Indonesian passport ends in the trap's.</summary>
    public static string IndonesianPassport(string trap) => $"C20000{trap[1..]}";

    /// <summary>The number of a case's Malaysian passport ends in the trap's.</summary>
    public static string MalaysianPassport(string trap) => $"A200000{trap[1..]}";

    /// <summary>The person as a case, with a passport of their own state.</summary>
    public static SyntheticPerson Case(this HandMade make, string trap, string given, string meant, SyntheticPerson person) =>
        make.WithPassport(person, person.Nationality == "IDN" ? IndonesianPassport(trap) : MalaysianPassport(trap)) with
        {
            Case = new NamedCase(trap, given, meant),
        };
}
