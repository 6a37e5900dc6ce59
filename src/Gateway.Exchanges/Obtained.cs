using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>There is an answer, in canonical form and whole. Nobody outside has seen it.</summary>
public sealed record Obtained(Facts Facts, Understood Question, TokenTable Answer) : IStage;
