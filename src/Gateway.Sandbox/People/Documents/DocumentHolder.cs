namespace Gateway.Sandbox.People.Documents;

/// <summary>A document, and whose it is.</summary>
internal sealed record DocumentHolder(SyntheticPerson Person, TravelDocument Document);
