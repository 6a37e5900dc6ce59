namespace Gateway.Adapters.Checking;

/// <summary>What became of one sample.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="IsGood">Whether it did what its folder says.</param>
/// <param name="Lines">What it loses, or what went wrong.</param>
internal sealed record SampleOutcome(Sample Sample, bool IsGood, IReadOnlyList<string> Lines)
{
    public static SampleOutcome Good(Sample sample, IEnumerable<string> lines) => new(sample, true, [.. lines]);

    public static SampleOutcome Bad(Sample sample, IEnumerable<string> lines) => new(sample, false, [.. lines]);
}
