namespace Gateway.Exchanges;

/// <summary>The document that a question is about. A number alone collides between states.</summary>
/// <param name="Issuer">The issuing state, ISO 3166-1 alpha-3 or a code of ICAO Doc 9303 part 3.</param>
/// <param name="Number">The number as the document bears it.</param>
public sealed record Subject(string Issuer, string Number)
{
    /// <summary>Names nobody: records are printed into logs by accident, never by design.</summary>
    public override string ToString() => nameof(Subject);
}
