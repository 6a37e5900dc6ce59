namespace Gateway.Lenses;

/// <summary>One of the two records that a lens joins.</summary>
public enum Side
{
    /// <summary>A national system's own record; a lens file's <c>national</c> pointers.</summary>
    National,

    /// <summary>The shared record; a lens file's <c>canonical</c> pointers.</summary>
    Canonical,
}
