namespace Gateway.Sandbox.People;

/// <summary>What a register writes in its own words and codes, for the cases that turn on them.</summary>
/// <param name="MaritalStatus">The register's own code or word.</param>
/// <param name="Religion">The register's own word.</param>
/// <param name="Education">The register's own word.</param>
internal sealed record CivilFacts(string? MaritalStatus = null, string? Religion = null, string? Education = null);
