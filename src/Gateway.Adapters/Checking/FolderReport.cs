namespace Gateway.Adapters.Checking;

/// <summary>What was found of one adapter folder.</summary>
/// <param name="Path">The folder as it was named.</param>
/// <param name="Adapter">Null where it did not load.</param>
/// <param name="Formats">Its records, as far as they loaded.</param>
internal sealed record FolderReport(string Path, Adapter? Adapter, IReadOnlyList<FormatReport> Formats);
