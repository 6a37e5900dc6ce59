using Gateway.Freshness;

namespace Gateway.Exchanges;

/// <summary>The other side's answer in canonical form.</summary>
/// <param name="Facts">What is known, with the entry of the question.</param>
/// <param name="Verdict">The whole answer and its moment.</param>
/// <param name="Harmless">Whether it refuses nobody anything, so that it may be kept.</param>
public sealed record Consulted(Facts Facts, Verdict Verdict, bool Harmless) : IStage;
