namespace Gateway.Agreements;

/// <summary>What an access is decided on: facts of the caller's own, none about the person asked about.</summary>
/// <param name="Agency">The agency that the token names.</param>
/// <param name="System">The system in whose format it asks.</param>
/// <param name="Exchange">What it asks.</param>
/// <param name="Purpose">Why.</param>
/// <param name="Grade">The grade it insists on; null where it leaves that to the operation.</param>
/// <param name="FormatGrade">The grade that the operation's format is made for; null where it declares none.</param>
public sealed record AccessFacts(string Agency, string System, string Exchange, string Purpose, Grade? Grade, Grade? FormatGrade);
