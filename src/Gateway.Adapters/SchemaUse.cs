namespace Gateway.Adapters;

/// <summary>An operation of a system that speaks a schema's record, or leads to it.</summary>
/// <param name="System">The system's id.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Exchange">Its exchange.</param>
/// <param name="Answers">Whether the system is asked by it.</param>
/// <param name="IsQuestion">Whether the record is its question; otherwise its answer.</param>
/// <param name="Versions">The versions that the system speaks of its own record there.</param>
public sealed record SchemaUse(string System, string Operation, string Exchange, bool Answers, bool IsQuestion, IReadOnlyList<string> Versions);
