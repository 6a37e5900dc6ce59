using Gateway.Adapters;

namespace Gateway.Exchanges;

/// <summary>An agreement permits the exchange.</summary>
/// <param name="Facts">What is known so far.</param>
/// <param name="System">The system in whose format the caller asks.</param>
/// <param name="Operation">What it asks.</param>
/// <param name="Kind">The exchange behind the operation.</param>
/// <param name="Clearance">What the clause lets through, ready to apply.</param>
public sealed record Authorised(Facts Facts, Adapter System, Operation Operation, ExchangeKind Kind, Clearance Clearance) : IStage;
