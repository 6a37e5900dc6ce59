using System.Text.Json;
using Gateway.Auditing;
using Gateway.Exchanges.Tests.Bench;
using Gateway.Tests;

namespace Gateway.Exchanges.Tests;

public sealed class ObtainingTests : IAsyncLifetime
{
    private readonly ExchangeBench _bench = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Answers_from_memory_as_long_as_the_clause_allows_and_then_asks_again()
    {
        _bench.Provider.Answer(_bench.DocumentAnswer());
        var asked = _bench.Time.GetUtcNow();

        Assert.Equal(FreshnessKind.Live, (await _bench.RunAsync(_bench.Document())).Freshness!.Kind);
        _bench.Time.Move(TimeSpan.FromSeconds(60));
        var kept = await _bench.RunAsync(_bench.Document());
        _bench.Time.Move(TimeSpan.FromTicks(1));
        var again = await _bench.RunAsync(_bench.Document());

        Assert.Equal(new EntryFreshness(FreshnessKind.Cached, asked), kept.Freshness);
        Assert.Equal(FreshnessKind.Live, again.Freshness!.Kind);
        Assert.Equal(2, _bench.Provider.Asked.Count);
    }

    [Theory]
    [InlineData("verify", "PASPOR BIASA", 0)]
    [InlineData("verify", "JENIS BARU", 1)]
    [InlineData("match", "JENIS BARU", 0)]
    public async Task Tells_the_losses_of_what_is_told_and_never_those_of_what_is_withheld(string grade, string type, int losses)
    {
        _bench.Provider.Answer(_bench.DocumentAnswer(type: type));
        var question = _bench.Document() with { Grade = grade };

        var live = await _bench.RunAsync(question);
        var kept = await _bench.RunAsync(question);

        Assert.Equal((FreshnessKind.Live, FreshnessKind.Cached), (live.Freshness!.Kind, kept.Freshness!.Kind));
        Assert.Equal((losses, losses), (live.Losses, kept.Losses));
    }

    [Fact]
    public async Task Keeps_an_answer_for_the_one_who_asked_and_the_one_question()
    {
        _bench.Provider.Answer(_bench.DocumentAnswer());
        await _bench.RunAsync(_bench.Document());

        _bench.Provider.Answer(_bench.DocumentAnswer(number: "X7654322"));
        Assert.Equal(FreshnessKind.Live, (await _bench.RunAsync(_bench.Document("X7654322"))).Freshness!.Kind);
    }

    [Theory]
    [InlineData("KEDALUWARSA", "COCOK")]
    [InlineData("HILANG", "COCOK")]
    [InlineData("DICURI", "COCOK")]
    [InlineData("DICABUT", "COCOK")]
    [InlineData("STATUS BARU", "COCOK")]
    [InlineData("BERLAKU", "MENDEKATI")]
    [InlineData("BERLAKU", "TIDAK COCOK")]
    public async Task Keeps_nothing_that_refuses_somebody_something(string status, string match)
    {
        _bench.Provider.Answer(_bench.DocumentAnswer(status, match));

        Assert.Equal(FreshnessKind.Live, (await _bench.RunAsync(_bench.Document())).Freshness!.Kind);
        Assert.Equal(FreshnessKind.Live, (await _bench.RunAsync(_bench.Document())).Freshness!.Kind);
        Assert.Equal(2, _bench.Provider.Asked.Count);

        _bench.Provider.End(ProviderOutcome.Unavailable);
        Assert.Equal(RefusalKinds.PartnerUnavailable, (await _bench.RunAsync(_bench.Document())).Refusal!.Kind);
    }

    [Fact]
    public async Task Serves_what_it_kept_while_the_source_is_down_and_says_how_old_it_is()
    {
        _bench.Provider.Answer(_bench.DocumentAnswer());
        var asked = _bench.Time.GetUtcNow();
        await _bench.RunAsync(_bench.Document());

        _bench.Provider.End(ProviderOutcome.TimedOut);
        _bench.Time.Move(TimeSpan.FromSeconds(900));
        var stale = await _bench.RunAsync(_bench.Document());

        Assert.Equal(new EntryFreshness(FreshnessKind.Stale, asked), stale.Freshness);
        var entry = JsonDocument.Parse(_bench.Store.Entries[^1]).RootElement;
        Assert.Equal("answered", entry.GetProperty("kind").GetString());
        Assert.Equal("stale", entry.GetProperty("freshness").GetProperty("kind").GetString());
        Assert.Equal(2, entry.GetProperty("questionEntry").GetInt64());
    }

    [Theory]
    [InlineData(ProviderOutcome.Unavailable)]
    [InlineData(ProviderOutcome.TimedOut)]
    [InlineData(ProviderOutcome.AnsweredWrongly)]
    public async Task Serves_nothing_older_than_the_clause_allows(ProviderOutcome outcome)
    {
        _bench.Provider.Answer(_bench.DocumentAnswer());
        await _bench.RunAsync(_bench.Document());

        _bench.Provider.End(outcome);
        _bench.Time.Move(TimeSpan.FromSeconds(900) + TimeSpan.FromTicks(1));

        Assert.Equal(PartyToAct.Provider, (await _bench.RunAsync(_bench.Document())).Refusal!.Kind.Act);
    }

    [Fact]
    public async Task Serves_nothing_stale_where_the_clause_does_not_allow_it()
    {
        _bench.Provider.Answer(_bench.StatusAnswer());
        Assert.Null((await _bench.RunAsync(_bench.Status())).Refusal);

        _bench.Provider.End(ProviderOutcome.Unavailable);
        _bench.Time.Move(TimeSpan.FromSeconds(61));

        Assert.Equal(RefusalKinds.PartnerUnavailable, (await _bench.RunAsync(_bench.Status())).Refusal!.Kind);
    }

    [Fact]
    public async Task Serves_nothing_kept_to_whoever_insists_on_the_source()
    {
        _bench.Provider.Answer(_bench.DocumentAnswer());
        await _bench.RunAsync(_bench.Document());

        _bench.Provider.End(ProviderOutcome.Unavailable);

        Assert.Equal(RefusalKinds.PartnerUnavailable, (await _bench.RunAsync(_bench.Document() with { InsistsOnSource = true })).Refusal!.Kind);
    }

    [Fact]
    public async Task Serves_no_older_word_after_the_source_has_said_otherwise()
    {
        _bench.Provider.Answer(_bench.DocumentAnswer());
        await _bench.RunAsync(_bench.Document());
        _bench.Time.Move(TimeSpan.FromSeconds(1));

        _bench.Provider.Answer(_bench.DocumentAnswer("HILANG"));
        await _bench.RunAsync(_bench.Document() with { InsistsOnSource = true });
        _bench.Provider.End(ProviderOutcome.Unavailable);

        Assert.Equal(RefusalKinds.PartnerUnavailable, (await _bench.RunAsync(_bench.Document())).Refusal!.Kind);
    }

    [Fact]
    public async Task Who_insists_on_the_source_boards_no_question_that_left_before()
    {
        var first = new TaskCompletionSource<ProviderReply>();
        _bench.Provider.Script = (_, _) => new ValueTask<ProviderReply>(first.Task);
        var waiting = _bench.RunAsync(_bench.Document());
        var joining = _bench.RunAsync(_bench.Document());
        await Until.TrueAsync(() => _bench.Provider.Asked.Count == 1);

        _bench.Provider.Answer(_bench.DocumentAnswer("HILANG"));
        var insisting = await _bench.RunAsync(_bench.Document() with { InsistsOnSource = true });

        Assert.Equal(2, _bench.Provider.Asked.Count);
        Assert.Contains("LOST", System.Text.Encoding.UTF8.GetString(insisting.Body.Span), StringComparison.Ordinal);
        Assert.False(waiting.IsCompleted);
        Assert.False(joining.IsCompleted);
        first.SetResult(ProviderReply.Ended(ProviderOutcome.Unavailable));
        await Task.WhenAll(waiting, joining);
        Assert.Equal(2, _bench.Provider.Asked.Count);
    }

    [Fact]
    public async Task Who_shares_a_question_that_failed_has_an_entry_that_names_the_question_and_themselves()
    {
        var landing = new TaskCompletionSource<ProviderReply>();
        _bench.Provider.Script = (_, _) => new ValueTask<ProviderReply>(landing.Task);
        var requests = Enumerable.Range(0, 3).Select(_ => _bench.Document()).ToList();
        var replies = requests.Select(request => _bench.RunAsync(request)).ToList();
        await Until.TrueAsync(() => _bench.Provider.Asked.Count == 1);

        landing.SetResult(ProviderReply.Ended(ProviderOutcome.TimedOut));
        await Task.WhenAll(replies);

        var ends = _bench.Store.Entries.Skip(1).Select(entry => JsonDocument.Parse(entry).RootElement).ToList();
        Assert.Equal(3, ends.Count);
        Assert.All(ends, end => Assert.Equal("timed-out", end.GetProperty("kind").GetString()));
        Assert.All(ends, end => Assert.Equal(0, end.GetProperty("questionEntry").GetInt64()));
        Assert.Equal(
            requests.Select(request => request.ExchangeId).Order(),
            ends.Select(end => end.GetProperty("exchangeId").GetString()).Order());
    }

    [Fact]
    public async Task Who_leaves_after_the_question_left_has_an_entry_that_names_it_and_the_work_is_stopped()
    {
        using var leaving = new CancellationTokenSource();
        var stopped = new TaskCompletionSource();
        _bench.Provider.Script = async (_, cancellation) =>
        {
            cancellation.Register(stopped.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            return ProviderReply.Ended(ProviderOutcome.Unavailable);
        };
        var reply = _bench.RunAsync(_bench.Document(), leaving.Token);
        await Until.TrueAsync(() => _bench.Provider.Asked.Count == 1);

        await leaving.CancelAsync();

        Assert.Equal(RefusalKinds.Cancelled, (await reply).Refusal!.Kind);
        await stopped.Task;
        var end = JsonDocument.Parse(_bench.Store.Entries[^1]).RootElement;
        Assert.Equal("cancelled", end.GetProperty("kind").GetString());
        Assert.Equal(0, end.GetProperty("questionEntry").GetInt64());
    }

    [Fact]
    public async Task Nobody_is_asked_while_the_ledger_takes_no_entry()
    {
        _bench.Store.Room = 0;

        var reply = await _bench.RunAsync(_bench.Document());

        Assert.Equal(RefusalKinds.LedgerUnavailable, reply.Refusal!.Kind);
        Assert.Null(reply.Receipt);
        Assert.Empty(_bench.Provider.Asked);
    }

    [Fact]
    public async Task Nothing_is_disclosed_when_the_ledger_takes_the_question_and_not_the_answer()
    {
        _bench.Store.Room = 1;
        _bench.Provider.Answer(_bench.DocumentAnswer());

        var reply = await _bench.RunAsync(_bench.Document());

        Assert.Equal(RefusalKinds.LedgerUnavailable, reply.Refusal!.Kind);
        Assert.True(reply.Body.IsEmpty);
        Assert.Null(reply.Freshness);
        Assert.Single(_bench.Store.Entries);
    }
}
