using Gateway.Adapters;
using Gateway.Agreements;

namespace Gateway.Exchanges;

/// <summary>What the gateway runs on, read at start and checked against each other: systems, agreements, and who answers for which state.</summary>
/// <param name="Adapters">The national systems.</param>
/// <param name="Agreements">Every agreement loaded.</param>
/// <param name="Clearances">What each clause lets through.</param>
/// <param name="Answering">Who answers.</param>
public sealed record Corridor(AdapterSet Adapters, AgreementSet Agreements, ClearanceSet Clearances, AnsweringTable Answering);
