namespace Gateway.Auditing;

/// <summary>From when on denials are summed. Alike are denials of the same agency, or of nobody known, for the same reason.</summary>
public sealed record DenialLimits
{
    /// <summary>How many alike get an entry each within a window; the ones after that are summed. Each costs the caller a wait for the disk.</summary>
    public int Burst { get; init; } = 16;

    /// <summary>How long a window lasts, and so how late a sum is written. A kill loses the sums of the window, never a single entry.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many unlike denials are told apart; beyond that, what is left over is summed as if nobody known had asked.</summary>
    public int Kinds { get; init; } = 1024;
}
