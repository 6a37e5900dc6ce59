using Gateway.Auditing;

namespace Gateway.Exchanges;

/// <summary>Makes the entry of a question durable before the question leaves for another party.</summary>
public sealed class Recording(Ledger ledger, EntryWriter entries)
{
    public async ValueTask<Step<Recorded>> RecordQuestionAsync(Outbound outbound, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var recorded = await ledger.RecordQuestionAsync(entries.Asked(outbound), outbound.Message).ConfigureAwait(false);
        return new Recorded(outbound.Facts with { QuestionEntry = recorded.Position }, outbound, recorded);
    }
}
