namespace Gateway.Benchmarks.Lenses;

/// <summary>One way to do a job.</summary>
/// <param name="Name">As the report calls it.</param>
/// <param name="Times">Does it so often, and says how many microseconds that took: by the clock, and of the processor.</param>
/// <param name="ProcessorSeconds">What its process has used since it started.</param>
internal sealed record Contender(string Name, Func<int, (double Wall, double Processor)> Times, Func<double> ProcessorSeconds);
