using System.Collections.Frozen;
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
    private readonly FrozenDictionary<string, ResiliencePipeline<ProviderReply>> _pipelines =
        systems.ToFrozenDictionary(system => system.Key, system => Build(system.Value, time), StringComparer.Ordinal);

    public ResiliencePipeline<ProviderReply> this[string system] => _pipelines[system];

    private static ResiliencePipeline<ProviderReply> Build(SystemOptions system, TimeProvider time)
    {
        var failed = new PredicateBuilder<ProviderReply>()
            .Handle<TimeoutRejectedException>()
            .HandleResult(reply => reply.Outcome == ProviderOutcome.Unavailable);
        return new ResiliencePipelineBuilder<ProviderReply> { TimeProvider = time }
            .AddTimeout(TimeSpan.FromSeconds(system.TotalSeconds))
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
}
