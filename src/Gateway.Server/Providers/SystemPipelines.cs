using System.Collections.Frozen;
using Gateway.Auditing;
using Gateway.Exchanges;
using Gateway.Server.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Gateway.Server.Providers;

/// <summary>
/// How patient the gateway is with each system: a budget for the whole question, one more attempt where the first found nobody,
/// a circuit breaker that spares a system in trouble, and a limit for each attempt. Every system has its own; a hung one slows no other.
/// </summary>
internal sealed class SystemPipelines(IReadOnlyDictionary<string, SystemOptions> systems, TimeProvider time)
{
    // How it ended is made durable before the asker hears of it, on a disk that may be busy: of ten seconds, half a second is kept for that.
    private const double SystemsShare = 0.95;

    private static readonly ResiliencePropertyKey<OutgoingQuestion> Question = new("question");

    private readonly FrozenDictionary<string, ResiliencePipeline<ProviderReply>> _pipelines =
        systems.ToFrozenDictionary(system => system.Key, system => Build(system.Value, time), StringComparer.Ordinal);

    /// <summary>Makes the attempts that the question's system is given.</summary>
    public async ValueTask<ProviderReply> ExecuteAsync<TState>(
        OutgoingQuestion question, Func<ResilienceContext, TState, ValueTask<ProviderReply>> attempt, TState state, CancellationToken cancellation)
    {
        var context = ResilienceContextPool.Shared.Get(cancellation);
        try
        {
            context.Properties.Set(Question, question);
            return await _pipelines[question.System].ExecuteAsync(attempt, context, state).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static ResiliencePipeline<ProviderReply> Build(SystemOptions system, TimeProvider time)
    {
        var failed = new PredicateBuilder<ProviderReply>()
            .Handle<TimeoutRejectedException>()
            .HandleResult(reply => reply.Outcome == ProviderOutcome.Unavailable);
        return new ResiliencePipelineBuilder<ProviderReply> { TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions
            {
                TimeoutGenerator = timeout => ValueTask.FromResult(Remaining(timeout.Context, TimeSpan.FromSeconds(system.TotalSeconds), time)),
            })
            .AddRetry(new RetryStrategyOptions<ProviderReply>
            {
                // Every exchange that exists is a read, so asking twice changes nothing; the ledger holds one question.
                ShouldHandle = failed,
                MaxRetryAttempts = 1,
                Delay = TimeSpan.FromMilliseconds(50),
                UseJitter = true,
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<ProviderReply>
            {
                ShouldHandle = failed,
                FailureRatio = 0.5,
                MinimumThroughput = 20,
                SamplingDuration = TimeSpan.FromSeconds(10),
                BreakDuration = TimeSpan.FromSeconds(2),
            })
            .AddTimeout(TimeSpan.FromSeconds(system.AttemptSeconds))
            .Build();
    }

    // The asker has waited since their request came, not since the question left. A clock that was set meanwhile neither stretches nor undoes the budget;
    // zero would mean no limit.
    private static TimeSpan Remaining(ResilienceContext context, TimeSpan total, TimeProvider time)
    {
        var asking = total * SystemsShare;
        var left = context.Properties.TryGetValue(Question, out var question) ? question.ReceivedAt + asking - time.GetUtcNow() : asking;
        return TimeSpan.FromTicks(Math.Clamp(left.Ticks, TimeSpan.TicksPerMillisecond, asking.Ticks));
    }
}
