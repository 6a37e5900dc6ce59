namespace Gateway.Exchanges;

/// <summary>Asking the other side: the only way in which a question leaves.</summary>
public sealed class Consultation(Translation translation, Recording recording, Asking asking)
{
    public ValueTask<Step<Consulted>> ConsultAsync(Understood question, CancellationToken cancellation) =>
        Steps.From(question)
            .Then(Translation.ToProvider)                             // lens and schema of the provider's format
            .Then(recording.RecordQuestionAsync, cancellation)        // durable before anything leaves
            .Then(asking.AskAsync, cancellation)                      // sends a RecordedQuestion, nothing else
            .Then(Validation.CheckAnswer)                             // provider's schema
            .Then(translation.ToCanonical);                           // lens to canonical, and is it the right document
}
