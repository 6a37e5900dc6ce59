namespace Gateway.Adapters;

/// <summary>Adapters that do not load, with every problem found in any of them.</summary>
public sealed class AdapterException : Exception
{
    internal AdapterException(IReadOnlyList<AdapterProblem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    public IReadOnlyList<AdapterProblem> Problems { get; }
}
