using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Exchanges;

/// <summary>
/// Cuts a place down to the names that a schema knows. A record that could not be read has been held to no schema, and a member's name in it may
/// be anything, a person's number included.
/// </summary>
internal static class KnownPlace
{
    public static Finding Within(this Finding finding, SchemaShape shape)
    {
        var known = JsonPointer.Root;
        var at = shape;
        foreach (var segment in finding.At.Segments)
        {
            at = segment.Index is not null && at.Items is { } items ? items : at.Property(segment.Name)?.Shape;
            if (at is null)
                return finding with { At = known };
            known = known.Append(segment.Name);
        }

        return finding;
    }
}
