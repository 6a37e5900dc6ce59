using Gateway.Adapters;
using Gateway.Auditing;

namespace Gateway.Exchanges;

/// <summary>The question in the provider's own format. It has not left and cannot: only a recorded question is sent.</summary>
public sealed record Outbound(Facts Facts, Understood Question, RecordFormat AnswerFormat, OutgoingQuestion Message) : IStage;
