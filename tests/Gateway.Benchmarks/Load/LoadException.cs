namespace Gateway.Benchmarks.Load;

/// <summary>A load run that cannot be believed, and why.</summary>
internal sealed class LoadException(string message) : Exception(message);
