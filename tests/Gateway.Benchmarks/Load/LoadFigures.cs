namespace Gateway.Benchmarks.Load;

/// <summary>What wrk says of one run.</summary>
/// <param name="Requests">How many replies came, all of them successes.</param>
/// <param name="Seconds">In how long.</param>
/// <param name="Median">The time that half of the replies took at most, in milliseconds.</param>
/// <param name="Slow">The time that 99 of 100 replies took at most, in milliseconds.</param>
internal sealed record LoadFigures(long Requests, double Seconds, double Median, double Slow)
{
    public double PerSecond => Requests / Seconds;
}
