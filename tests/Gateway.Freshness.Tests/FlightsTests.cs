namespace Gateway.Freshness.Tests;

public sealed class FlightsTests
{
    private readonly Flights<string, int> _flights = new();
    private int _started;

    [Fact]
    public async Task Lets_a_thousand_callers_share_one_answer()
    {
        var answer = new TaskCompletionSource<int>();
        var callers = Enumerable.Range(0, 1000).Select(_ => JoinAsync("one", answer.Task, CancellationToken.None)).ToList();

        answer.SetResult(42);

        Assert.All(await Task.WhenAll(callers), result => Assert.Equal(42, result));
        Assert.Equal(1, _started);
    }

    [Fact]
    public async Task Starts_anew_after_the_flight_has_landed()
    {
        await JoinAsync("one", Task.FromResult(1), CancellationToken.None);

        Assert.Equal(2, await JoinAsync("one", Task.FromResult(2), CancellationToken.None));
        Assert.Equal(2, _started);
    }

    [Fact]
    public async Task Flies_on_when_one_of_two_callers_leaves()
    {
        var answer = new TaskCompletionSource<int>();
        using var leaving = new CancellationTokenSource();
        var first = JoinAsync("one", answer.Task, leaving.Token);
        var second = JoinAsync("one", answer.Task, CancellationToken.None);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        answer.SetResult(7);

        Assert.Equal(7, await second);
    }

    [Fact]
    public async Task Is_cancelled_when_the_last_caller_has_left_and_starts_anew_for_the_next()
    {
        var cancelled = new TaskCompletionSource();
        using var leaving = new CancellationTokenSource();
        var first = _flights.JoinAsync(
            "one",
            async flight =>
            {
                flight.Register(cancelled.SetResult);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, flight);
                return 0;
            },
            leaving.Token).AsTask();

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await cancelled.Task;

        Assert.Equal(5, await JoinAsync("one", Task.FromResult(5), CancellationToken.None));
    }

    [Fact]
    public async Task Tells_the_last_caller_who_leaves_how_the_flight_ended()
    {
        using var leaving = new CancellationTokenSource();
        var landed = new TaskCompletionSource<int>();
        var last = _flights.JoinAsync(
            "one",
            async flight =>
            {
                using var registration = flight.Register(() => landed.SetResult(3));
                return await landed.Task;
            },
            leaving.Token).AsTask();

        await leaving.CancelAsync();

        Assert.Equal(3, await last);
    }

    [Fact]
    public async Task Keeps_keys_apart()
    {
        var never = new TaskCompletionSource<int>();
        var waiting = JoinAsync("one", never.Task, CancellationToken.None);

        Assert.Equal(2, await JoinAsync("two", Task.FromResult(2), CancellationToken.None));
        Assert.False(waiting.IsCompleted);
        never.SetResult(1);
        await waiting;
    }

    private Task<int> JoinAsync(string key, Task<int> answer, CancellationToken cancellation) => _flights.JoinAsync(
        key,
        _ =>
        {
            Interlocked.Increment(ref _started);
            return answer;
        },
        cancellation).AsTask();
}
