namespace Gateway.Sandbox.People.Cases;

/// <summary>A known way to misread one person's record.</summary>
/// <param name="Id">The trap's id: <c>T01</c>.</param>
/// <param name="Given">What somebody else's record says, where it is not the person's own fact.</param>
/// <param name="Meant">What it means.</param>
internal sealed record NamedCase(string Id, string Given, string Meant);
