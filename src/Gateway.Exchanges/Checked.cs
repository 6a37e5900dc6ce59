using Gateway.Adapters;
using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>The answer follows the provider's own schema, in the version that it came in.</summary>
public sealed record Checked(Facts Facts, Outbound Outbound, RecordFormat Format, TokenTable Answer) : IStage;
