using System.Diagnostics.CodeAnalysis;

namespace Gateway.Adapters;

/// <summary>What a schema calls itself by its <c>$id</c>: <c>urn:gateway:schema:&lt;owner&gt;:&lt;record&gt;:&lt;version&gt;</c>.</summary>
/// <param name="Owner">A system's id, <c>canonical</c>, or <c>gateway</c> for the product's own formats.</param>
/// <param name="Record">The record.</param>
/// <param name="Version">Its version.</param>
public sealed record SchemaName(string Owner, string Record, Version Version)
{
    private const string Prefix = "urn:gateway:schema:";

    /// <summary>Whether it is one of the shared records that every adapter leads to.</summary>
    public bool IsCanonical => Owner == "canonical";

    public static bool TryParse(string id, [NotNullWhen(true)] out SchemaName? name)
    {
        var parts = id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..].Split(':') : [];
        name = parts.Length == 3 && System.Version.TryParse(parts[2], out var version) ? new SchemaName(parts[0], parts[1], version) : null;
        return name is not null;
    }

    public override string ToString() => $"{Owner} {Record} {Version}";
}
