namespace Gateway.Sandbox.People.Names;

/// <summary>One person's name in the four places where it stands, which seldom agree.</summary>
/// <param name="Register">As the population register writes it: with titles and apostrophes, aliases after their mark.</param>
/// <param name="Printed">As the travel document prints it.</param>
/// <param name="Primary">The zone's primary identifier, before it is transliterated and cut.</param>
/// <param name="Secondary">The zone's secondary identifier; null where there is none.</param>
internal sealed record MadeName(string Register, string Printed, string Primary, string? Secondary)
{
    /// <summary>An Indonesian name: the document drops marks and titles, the zone parts the last word from the rest.</summary>
    public static MadeName Indonesian(string name, string? register = null)
    {
        var printed = string.Concat(name.Where(letter => letter is not ('\'' or '.')));
        var last = printed.LastIndexOf(' ');
        return last < 0
            ? new(register ?? name, printed, printed, null)
            : new(register ?? name, printed, printed[(last + 1)..], printed[..last]);
    }

    /// <summary>A Malaysian name: one line everywhere, all of it in the primary identifier.</summary>
    public static MadeName Malaysian(string name) => new(name, name, name, null);
}
