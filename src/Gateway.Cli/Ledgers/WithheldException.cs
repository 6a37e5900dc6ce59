namespace Gateway.Cli.Ledgers;

/// <summary>The log's host does not give this out to us.</summary>
internal sealed class WithheldException(string path) : Exception($"`{path}` is withheld");
