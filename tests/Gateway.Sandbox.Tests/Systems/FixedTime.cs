namespace Gateway.Sandbox.Tests.Systems;

/// <summary>A clock that stands still; timers run as ever.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
