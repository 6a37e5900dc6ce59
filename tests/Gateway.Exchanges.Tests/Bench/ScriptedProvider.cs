using System.Collections.Concurrent;
using Gateway.Auditing;

namespace Gateway.Exchanges.Tests.Bench;

/// <summary>A provider that answers what the test says, and keeps what it was asked.</summary>
internal sealed class ScriptedProvider : IProvider
{
    private readonly ConcurrentQueue<RecordedQuestion> _asked = new();

    public IReadOnlyList<RecordedQuestion> Asked => [.. _asked];

    /// <summary>What becomes of the next questions.</summary>
    public Func<RecordedQuestion, CancellationToken, ValueTask<ProviderReply>> Script { get; set; } =
        (_, _) => ValueTask.FromResult(ProviderReply.Ended(ProviderOutcome.Unavailable));

    public void Answer(string json) =>
        Script = (_, _) => ValueTask.FromResult(ProviderReply.Answered("application/json", System.Text.Encoding.UTF8.GetBytes(json)));

    public void End(ProviderOutcome outcome) => Script = (_, _) => ValueTask.FromResult(ProviderReply.Ended(outcome));

    public ValueTask<ProviderReply> AskAsync(RecordedQuestion question, CancellationToken cancellation)
    {
        _asked.Enqueue(question);
        return Script(question, cancellation);
    }
}
