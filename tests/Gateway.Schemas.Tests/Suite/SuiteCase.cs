namespace Gateway.Schemas.Tests.Suite;

/// <summary>One instance and its verdict.</summary>
public sealed record SuiteCase(string Description, byte[] Data, bool Valid);
