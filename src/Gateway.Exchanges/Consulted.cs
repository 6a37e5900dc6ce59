using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>The other side's answer in canonical form.</summary>
/// <param name="Facts">What is known, with the entry of the question.</param>
/// <param name="Answer">The whole answer.</param>
/// <param name="AsOf">The moment as of which it is true.</param>
/// <param name="Harmless">Whether it refuses nobody anything, so that it may be kept.</param>
public sealed record Consulted(Facts Facts, TokenTable Answer, DateTimeOffset AsOf, bool Harmless) : IStage;
