namespace Gateway.Benchmarks.Lenses;

/// <summary>One measured run of one contender.</summary>
/// <param name="Microseconds">What doing the job once took.</param>
/// <param name="Allocated">Bytes that doing it once allocated in this process; nothing is known of another's.</param>
/// <param name="OtherPrograms">The share of the machine's processor time that went to programs which are no part of the run.</param>
internal sealed record ContestSample(double Microseconds, double Allocated, double OtherPrograms);
