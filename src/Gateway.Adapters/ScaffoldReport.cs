namespace Gateway.Adapters;

/// <summary>What became of an order for a new adapter.</summary>
/// <param name="Folder">The new adapter's folder.</param>
/// <param name="Files">What was written, below the folder; nothing where there are problems.</param>
/// <param name="Guesses">How many marks a person has to take away.</param>
/// <param name="Problems">Why nothing was written; empty where it was.</param>
public sealed record ScaffoldReport(string Folder, IReadOnlyList<string> Files, int Guesses, IReadOnlyList<AdapterProblem> Problems);
