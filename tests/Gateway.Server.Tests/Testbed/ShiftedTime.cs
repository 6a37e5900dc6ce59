namespace Gateway.Server.Tests.Testbed;

/// <summary>The real clock, so many hours and days later: it runs, and timers with it, and a test may turn it further.</summary>
internal sealed class ShiftedTime(DateTimeOffset start) : TimeProvider
{
    private long _shift = (start - System.GetUtcNow()).Ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _shift));

    public void Turn(TimeSpan by) => Interlocked.Add(ref _shift, by.Ticks);
}
