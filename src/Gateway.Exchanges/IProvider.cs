using Gateway.Auditing;

namespace Gateway.Exchanges;

/// <summary>The seam to the systems that answer (<c>docs/adr/0002-yarp-carries.md</c>). It takes a recorded question and nothing else.</summary>
public interface IProvider
{
    /// <summary>Sends the question and gives what came back; failures are outcomes, not exceptions. Only the caller's own cancellation throws.</summary>
    public ValueTask<ProviderReply> AskAsync(RecordedQuestion question, CancellationToken cancellation);
}
