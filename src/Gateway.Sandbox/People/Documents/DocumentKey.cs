namespace Gateway.Sandbox.People.Documents;

/// <summary>What a document is found by: its issuer's three-letter code, and its number in matching form.</summary>
internal readonly record struct DocumentKey(string Issuer, string Number);
