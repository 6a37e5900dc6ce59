namespace Gateway.Cli.Batches;

/// <summary>The batch cannot go on now; what has come so far stands.</summary>
internal sealed class BatchStoppedException(string message) : Exception(message);
