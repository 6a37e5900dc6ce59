namespace Gateway.Adapters.Tests.Fuzzing;

/// <summary>A parser, and what is thrown at it.</summary>
/// <param name="Name">Its name, and that of the folder with its kept inputs.</param>
/// <param name="Samples">Good inputs to damage, besides the kept ones.</param>
/// <param name="Pieces">Bytes that steer it.</param>
/// <param name="Allowed">What reading one input may take.</param>
/// <param name="Read">
/// Reads an input and checks what holds of whatever was read. Returns what came of it in a few words, <see cref="WasRead"/> at the end of those
/// where it was read; any exception is a finding.
/// </param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Samples, IReadOnlyList<byte[]> Pieces, Allowance Allowed, Func<byte[], string> Read)
{
    public const string WasRead = "read";

    /// <summary>Whether inputs are JSON, so that they can be damaged as trees as well as bytes.</summary>
    public bool IsJson { get; init; }
}
