namespace Gateway.Adapters.Tests.Fuzzing;

/// <summary>What reading one input may take.</summary>
/// <param name="Time">Of the best of a few tries, since a busy machine makes any try slow.</param>
/// <param name="Bytes">Allocated beyond a multiple of the input's own length.</param>
internal sealed record Allowance(TimeSpan Time, long Bytes)
{
    private const int BytesForEachByte = 256;

    /// <summary>For parsers of what callers send.</summary>
    public static Allowance Record { get; } = new(TimeSpan.FromMilliseconds(200), 1 << 20);

    /// <summary>For what is read at start, and compiled.</summary>
    public static Allowance OwnFile { get; } = new(TimeSpan.FromSeconds(2), 64 << 20);

    public long BytesFor(int length) => Bytes + (long)length * BytesForEachByte;
}
