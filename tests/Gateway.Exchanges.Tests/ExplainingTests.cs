using System.Text.Json;
using Gateway.Auditing;
using Gateway.Exchanges.Tests.Bench;
using Gateway.Tests;

namespace Gateway.Exchanges.Tests;

/// <summary>Which of an exchange's translations can be told, and why another cannot.</summary>
public sealed class ExplainingTests : IAsyncLifetime
{
    private readonly ExchangeBench _bench = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Who_did_not_ask_for_a_report_has_none_and_who_shares_their_question_is_told_so()
    {
        var answer = new TaskCompletionSource<ProviderReply>();
        _bench.Provider.Script = (_, _) => new ValueTask<ProviderReply>(answer.Task);
        var first = _bench.RunAsync(_bench.Document());
        var second = _bench.RunAsync(_bench.Document() with { Explains = true });
        await Until.TrueAsync(() => _bench.Provider.Asked.Count == 1);

        answer.SetResult(ProviderReply.Answered("application/json", System.Text.Encoding.UTF8.GetBytes(_bench.DocumentAnswer())));

        Assert.True((await first).Report.IsEmpty);
        Assert.Equal(["question-read -", "question-put shared", "answer-heard shared", "answer-told -"], Steps(await second));
        Assert.Single(_bench.Provider.Asked);
    }

    [Fact]
    public async Task Who_shares_a_question_that_is_explained_has_the_whole_report()
    {
        var answer = new TaskCompletionSource<ProviderReply>();
        _bench.Provider.Script = (_, _) => new ValueTask<ProviderReply>(answer.Task);
        var replies = new[] { _bench.RunAsync(_bench.Document() with { Explains = true }), _bench.RunAsync(_bench.Document() with { Explains = true }) };
        await Until.TrueAsync(() => _bench.Provider.Asked.Count == 1);

        answer.SetResult(ProviderReply.Answered("application/json", System.Text.Encoding.UTF8.GetBytes(_bench.DocumentAnswer())));

        foreach (var reply in await Task.WhenAll(replies))
            Assert.Equal(["question-read -", "question-put -", "answer-heard -", "answer-told -"], Steps(reply));
        Assert.Single(_bench.Provider.Asked);
    }

    [Fact]
    public async Task What_was_kept_is_told_without_how_it_was_heard_though_the_question_left_in_vain()
    {
        _bench.Provider.Answer(_bench.DocumentAnswer());
        await _bench.RunAsync(_bench.Document());

        var cached = await _bench.RunAsync(_bench.Document() with { Explains = true });
        _bench.Time.Move(TimeSpan.FromSeconds(900));
        _bench.Provider.End(ProviderOutcome.Unavailable);
        var stale = await _bench.RunAsync(_bench.Document() with { Explains = true });

        Assert.Equal(FreshnessKind.Cached, cached.Freshness!.Kind);
        Assert.Equal(["question-read -", "question-put kept", "answer-heard kept", "answer-told -"], Steps(cached));
        Assert.Equal(FreshnessKind.Stale, stale.Freshness!.Kind);
        Assert.Equal(["question-read -", "question-put -", "answer-heard kept", "answer-told -"], Steps(stale));
    }

    /// <summary>Each step, and why it is not told; <c>-</c> where it is.</summary>
    private static IEnumerable<string> Steps(Reply reply) => JsonDocument.Parse(reply.Report).RootElement.GetProperty("steps").EnumerateArray()
        .Select(step => $"{step.GetProperty("step").GetString()} {(step.TryGetProperty("absent", out var absent) ? absent.GetString() : "-")}");
}
