using Gateway.Auditing;
using Gateway.Exchanges.Tests.Bench;

namespace Gateway.Exchanges.Tests;

public sealed class StepsTests
{
    private static readonly Request Request = new()
    {
        ExchangeId = "exchange",
        System = "mys-niise",
        Operation = "document-verifications",
        Body = default,
        ReceivedAt = DateTimeOffset.UnixEpoch,
    };

    private int _calls;

    [Fact]
    public async Task A_refusal_passes_by_the_rest()
    {
        var refusal = new Refusal(RefusalKinds.CaseMissing, new Facts(Request));

        var end = await Steps.Begin(Request)
            .Then(_ => (Step<Second>)refusal)
            .Then(Counted)
            .Then(CountedAsync, CancellationToken.None)
            .Then(Counted);

        Assert.Same(refusal, end.Refusal);
        Assert.Null(end.Value);
        Assert.Equal(0, _calls);
    }

    [Fact]
    public async Task Every_step_runs_once_and_gets_what_the_one_before_returned()
    {
        var end = await Steps.Begin(Request)
            .Then(received => (Step<Second>)new Second(received.Facts with { Translated = new(0, 0, 0, Dropped: 1, 0) }))
            .Then(Counted)
            .Then(CountedAsync, CancellationToken.None)
            .Then(Counted);

        Assert.Equal(3, _calls);
        Assert.Equal(4, end.Value!.Facts.Translated.Losses);
    }

    [Fact]
    public void An_exception_becomes_a_fault_with_the_facts_known_before_the_step()
    {
        var failure = new InvalidOperationException("a bug");

        var end = Steps.From(new Second(new Facts(Request) { Translated = new(0, 0, 0, Dropped: 7, 0) })).Then(Throw);

        Assert.Equal(RefusalKinds.Fault, end.Refusal!.Kind);
        Assert.Equal(7, end.Refusal.Facts.Translated.Losses);
        Assert.Same(failure, end.Refusal.Cause);

        Step<Second> Throw(Second stage) => throw failure;
    }

    [Fact]
    public async Task An_exception_after_waiting_becomes_a_fault_too()
    {
        var failure = new InvalidOperationException("a bug");

        var end = await Steps.From(new Second(new Facts(Request) { Translated = new(0, 0, 0, Dropped: 7, 0) })).Then(ThrowAsync, CancellationToken.None);

        Assert.Equal(RefusalKinds.Fault, end.Refusal!.Kind);
        Assert.Equal(7, end.Refusal.Facts.Translated.Losses);
        Assert.Same(failure, end.Refusal.Cause);

        async ValueTask<Step<Second>> ThrowAsync(Second stage, CancellationToken cancellation)
        {
            await Task.Yield();
            throw failure;
        }
    }

    [Fact]
    public async Task A_caller_who_leaves_ends_the_step_with_the_facts_known_before_it()
    {
        using var leaving = new CancellationTokenSource();
        var step = Steps.From(new Second(new Facts(Request) { Translated = new(0, 0, 0, Dropped: 7, 0) })).Then(WaitAsync, leaving.Token);

        await leaving.CancelAsync();
        var end = await step;

        Assert.Equal(RefusalKinds.Cancelled, end.Refusal!.Kind);
        Assert.Equal(7, end.Refusal.Facts.Translated.Losses);
        Assert.Null(end.Refusal.Cause);

        static async ValueTask<Step<Second>> WaitAsync(Second stage, CancellationToken cancellation)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            return stage;
        }
    }

    [Fact]
    public async Task Work_that_gives_up_by_itself_is_a_fault_and_not_a_caller_who_left()
    {
        var end = await Steps.From(new Second(new Facts(Request))).Then(GiveUpAsync, CancellationToken.None);

        Assert.Equal(RefusalKinds.Fault, end.Refusal!.Kind);

        static ValueTask<Step<Second>> GiveUpAsync(Second stage, CancellationToken cancellation) => throw new TaskCanceledException("a limit of its own");
    }

    [Fact]
    public void A_ledger_that_takes_no_entries_is_said_to_be_the_reason()
    {
        var end = Steps.From(new Second(new Facts(Request))).Then(Throw);

        Assert.Equal(RefusalKinds.LedgerUnavailable, end.Refusal!.Kind);

        static Step<Second> Throw(Second stage) => throw new LedgerUnavailableException("the test says so");
    }

    private Step<Second> Counted(Second stage)
    {
        _calls++;
        return new Second(stage.Facts with { Translated = stage.Facts.Translated with { Dropped = stage.Facts.Translated.Dropped + 1 } });
    }

    private ValueTask<Step<Second>> CountedAsync(Second stage, CancellationToken cancellation) => ValueTask.FromResult(Counted(stage));
}
