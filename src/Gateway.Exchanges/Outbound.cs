using Gateway.Adapters;
using Gateway.Auditing;

namespace Gateway.Exchanges;

/// <summary>The question in the provider's own format. It has not left and cannot: only a recorded question is sent.</summary>
/// <param name="Facts">What is known so far.</param>
/// <param name="Question">The canonical question, and who asks it.</param>
/// <param name="Answers">Every version in which the provider may answer.</param>
/// <param name="Expected">The one that goes with the version it is asked in.</param>
/// <param name="Message">The question as it will be sent.</param>
public sealed record Outbound(
    Facts Facts, Understood Question, IReadOnlyDictionary<string, RecordFormat> Answers, RecordFormat Expected, OutgoingQuestion Message) : IStage;
