namespace Gateway.Exchanges;

/// <summary>A kind of refusal: a stable code that callers may rely on, and what follows from it.</summary>
/// <param name="Code">The code, as in <c>access/purpose</c>; it makes the problem's type.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Act">Who has to act.</param>
/// <param name="Retry">Whether the same request may succeed later, unchanged.</param>
public sealed record RefusalKind(string Code, int Status, PartyToAct Act, bool Retry = false);
