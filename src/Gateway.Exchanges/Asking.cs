namespace Gateway.Exchanges;

/// <summary>Puts the recorded question to the system that answers.</summary>
public sealed class Asking(IProvider provider)
{
    public async ValueTask<Step<Replied>> AskAsync(Recorded recorded, CancellationToken cancellation)
    {
        var reply = await provider.AskAsync(recorded.Question, cancellation).ConfigureAwait(false);
        return reply.Outcome switch
        {
            ProviderOutcome.Answered => new Replied(recorded.Facts, recorded.Outbound, reply),
            ProviderOutcome.Unavailable => new Refusal(RefusalKinds.PartnerUnavailable, recorded.Facts),
            ProviderOutcome.TimedOut => new Refusal(RefusalKinds.PartnerTimedOut, recorded.Facts),
            ProviderOutcome.AnsweredWrongly => new Refusal(RefusalKinds.PartnerAnsweredWrongly, recorded.Facts),
            _ => throw new ArgumentOutOfRangeException(nameof(recorded)),
        };
    }
}
