namespace Gateway.Adapters;

/// <summary>One version of an operation: its question, and the answer that goes with it.</summary>
/// <param name="Question">The question; its version is what callers name.</param>
/// <param name="Answer">The answer of the same version, or of the one before it.</param>
/// <param name="Retirement">Null while the version is not on its way out.</param>
public sealed record SpokenVersion(RecordFormat Question, RecordFormat Answer, Retirement? Retirement)
{
    /// <summary>What callers name, <c>major.minor</c>.</summary>
    public string Version => Question.Version;

    /// <summary>Whether it is still spoken on that day.</summary>
    public bool IsSpoken(DateOnly day) => Retirement?.Sunset is not { } sunset || day < sunset;
}
