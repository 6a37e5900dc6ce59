namespace Gateway.Adapters.Tests.Broken;

/// <summary>A text of a file that is replaced.</summary>
/// <param name="File">The file, from the root of the repository.</param>
/// <param name="Replace">What must stand in it.</param>
/// <param name="With">What stands there then.</param>
internal sealed record Replacement(string File, string Replace, string With);
