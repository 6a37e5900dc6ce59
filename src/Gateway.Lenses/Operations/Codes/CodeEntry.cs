namespace Gateway.Lenses.Operations.Codes;

/// <summary>One pair of a code list.</summary>
/// <param name="National">The national code.</param>
/// <param name="Canonical">The canonical code that stands for it.</param>
/// <param name="WayIn">Whether the national code is read as the canonical one; false where several canonical codes share a national word and another is meant by it.</param>
/// <param name="WayBack">Whether the canonical code is written as the national one; false where several national words share a canonical code and another is preferred.</param>
/// <param name="Reason">What the two do not have in common, where the list says so.</param>
internal sealed record CodeEntry(Literal National, Literal Canonical, bool WayIn, bool WayBack, string? Reason)
{
    /// <summary>Whether a code that passes here does not come back as it was.</summary>
    public bool Narrows => !WayIn || !WayBack;
}
