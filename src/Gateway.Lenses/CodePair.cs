namespace Gateway.Lenses;

/// <summary>One pair of a code list, for people to read.</summary>
/// <param name="National">The national code.</param>
/// <param name="Canonical">The canonical code that stands for it.</param>
/// <param name="WayIn">Whether the national code is read as the canonical one.</param>
/// <param name="WayBack">Whether the canonical code is written as the national one.</param>
/// <param name="Reason">What the two do not have in common; null where the list does not say.</param>
public sealed record CodePair(string National, string Canonical, bool WayIn, bool WayBack, string? Reason);
