using Gateway.Auditing;

namespace Gateway.Exchanges;

/// <summary>
/// Ends every exchange: makes its entry durable, then releases the reply. Without a durable entry nothing is released but the refusal that says so.
/// Takes no cancellation: whoever has gone away has still asked.
/// </summary>
public sealed class Conclusion(Ledger ledger, EntryWriter entries, TimeProvider time)
{
    // A register takes longer over a person it knows. What is "not found" leaves on a grid of time that hides the difference.
    private static readonly TimeSpan Grid = TimeSpan.FromMilliseconds(25);

    public async Task<Reply> ConcludeAsync(Step<Written> outcome)
    {
        try
        {
            return outcome.Value is { } written
                ? await DiscloseAsync(written).ConfigureAwait(false)
                : await RefuseAsync(outcome.Refusal!).ConfigureAwait(false);
        }
        catch (LedgerUnavailableException exception)
        {
            return Unrecorded(RefusalKinds.LedgerUnavailable, outcome, exception);
        }
        catch (Exception exception)
        {
            // The entry could not even be written down. That is a bug here, and no reason to release what has no entry.
            return Unrecorded(RefusalKinds.Fault, outcome, exception);
        }
    }

    private static Reply Unrecorded(RefusalKind kind, Step<Written> outcome, Exception exception)
    {
        var facts = outcome.Value?.Facts ?? outcome.Refusal!.Facts;
        return new Reply { ExchangeId = facts.Request.ExchangeId, Refusal = new Refusal(kind, facts, [], exception) };
    }

    private async Task<Reply> DiscloseAsync(Written written)
    {
        var entry = entries.Answered(written);
        var position = await ledger.RecordAsync(entry).ConfigureAwait(false);
        VersionUse.Count(written.Facts);
        if (!written.Found)
            await NextGridPointAsync(written.Facts.Request.ReceivedAt).ConfigureAwait(false);
        return new Reply
        {
            ExchangeId = written.Facts.Request.ExchangeId,
            MediaType = written.MediaType,
            Body = written.Body,
            Receipt = new Receipt(position, entry.Question?.Salt, entry.Answer?.Salt),
            Freshness = written.Facts.Freshness,
            Losses = written.Facts.Losses,
            Spoken = written.Facts.Spoken,
            Report = written.Report,
        };
    }

    private async Task<Reply> RefuseAsync(Refusal refusal)
    {
        var entry = entries.Ended(refusal);
        var position = entry.Kind == EntryKind.Denied
            ? await ledger.RecordDenialAsync(entry).ConfigureAwait(false)
            : await ledger.RecordAsync(entry).ConfigureAwait(false);
        VersionUse.Count(refusal.Facts);
        return new Reply
        {
            ExchangeId = refusal.Facts.Request.ExchangeId,
            Refusal = refusal,
            Spoken = refusal.Facts.Spoken,
            Receipt = position is { } recorded ? new Receipt(recorded) : null,
        };
    }

    private async Task NextGridPointAsync(DateTimeOffset since)
    {
        var taken = (time.GetUtcNow() - since).Ticks;
        var wait = Grid.Ticks - (Math.Max(taken, 0) % Grid.Ticks);
        await Task.Delay(TimeSpan.FromTicks(wait), time).ConfigureAwait(false);
    }
}
