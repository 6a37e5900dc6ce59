namespace Gateway.Lenses;

/// <summary>A lens or a code list that does not load, with every problem found.</summary>
public sealed class LensException : Exception
{
    internal LensException(IReadOnlyList<LensProblem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    public IReadOnlyList<LensProblem> Problems { get; }
}
