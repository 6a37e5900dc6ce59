using Gateway.Auditing;
using Gateway.Exchanges;
using Gateway.Server.Options;
using Gateway.Server.Providers;
using Polly.Timeout;

namespace Gateway.Server.Tests.Providers;

public sealed class SystemPipelinesTests
{
    private static readonly SystemPipelines Pipelines = new(
        new Dictionary<string, SystemOptions> { ["idn-simkim"] = new() { AttemptSeconds = 60, TotalSeconds = 120 } },
        TimeProvider.System);

    [Theory]
    [InlineData(113.9)]
    [InlineData(114)]
    [InlineData(4000)]
    public async Task What_passed_before_the_question_left_is_part_of_the_wait(double secondsSinceReceived)
    {
        var attempts = 0;

        await Assert.ThrowsAsync<TimeoutRejectedException>(async () => await Pipelines.ExecuteAsync(
            Question(TimeProvider.System.GetUtcNow().AddSeconds(-secondsSinceReceived)),
            async (context, _) =>
            {
                attempts++;
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.CancellationToken);
                return ProviderReply.Ended(ProviderOutcome.Unavailable);
            },
            0,
            CancellationToken.None));

        // With no time left, the first attempt may not even have begun.
        Assert.InRange(attempts, 0, 1);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_does_not_stretch_the_wait()
    {
        var pipelines = new SystemPipelines(
            new Dictionary<string, SystemOptions> { ["idn-simkim"] = new() { AttemptSeconds = 60, TotalSeconds = 0.1 } },
            TimeProvider.System);

        await Assert.ThrowsAsync<TimeoutRejectedException>(async () => await pipelines.ExecuteAsync(
            Question(TimeProvider.System.GetUtcNow().AddHours(1)),
            async (context, _) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.CancellationToken);
                return ProviderReply.Ended(ProviderOutcome.Unavailable);
            },
            0,
            CancellationToken.None));
    }

    private static OutgoingQuestion Question(DateTimeOffset receivedAt) => new()
    {
        System = "idn-simkim",
        Path = "verifikasi-dokumen",
        MediaType = "application/json",
        Body = default,
        ExchangeId = "ex-1",
        ReceivedAt = receivedAt,
    };
}
