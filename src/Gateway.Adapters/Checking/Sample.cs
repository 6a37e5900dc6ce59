namespace Gateway.Adapters.Checking;

/// <summary>One case below an adapter's <c>samples</c>.</summary>
/// <param name="Folder">The case's folder.</param>
/// <param name="Format">The record that <c>about.json</c> names.</param>
/// <param name="NationalFile">The record as the system writes it.</param>
/// <param name="OtherFile"><c>canonical.json</c>, or <c>expected.json</c> of a refused case.</param>
internal sealed record Sample(string Folder, RecordFormat Format, string NationalFile, string OtherFile);
