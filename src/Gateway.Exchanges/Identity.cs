namespace Gateway.Exchanges;

/// <summary>Who asks, as a validated token says it.</summary>
/// <param name="Agency">The agency's id, such as <c>mys-jim</c>.</param>
/// <param name="Officer">The person in it; null where a machine asks for itself.</param>
public sealed record Identity(string Agency, string? Officer);
