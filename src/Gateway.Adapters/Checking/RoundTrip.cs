using Gateway.Records;

namespace Gateway.Adapters.Checking;

/// <summary>How one generated record fared.</summary>
/// <param name="Fault">Which law it broke; null where it broke none.</param>
/// <param name="IsRefused">Whether the other side refused a value of it.</param>
internal sealed record RoundTrip(string? Fault, bool IsRefused)
{
    public static RoundTrip Whole { get; } = new(null, false);

    public static RoundTrip Refused { get; } = new(null, true);

    public static RoundTrip Broken(string how, Finding finding) =>
        new($"{how}: `{finding.Code}` at `{finding.At}`{(finding.Expected is null ? "" : $", expected {finding.Expected}")}", false);
}
