using Gateway.Lenses;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Checking;

/// <summary>
/// The findings for which a record that keeps its own schema may be refused, because no schema of that side tells such values apart: a date
/// that does not exist, a text that is no number, a value that a format holds one of, what the wire does not carry. And those that say of a
/// record, or of what reported losses left of it, that it is too little. Anything else is a schema that takes less than the lens brings it.
/// </summary>
internal static class RefusedValues
{
    private static readonly string[] Codes =
    [
        "lens/date", "lens/literal", "lens/number", "lens/text", "lens/identifier", "lens/parts", "lens/name", "lens/constant", "lens/overlap", "lens/code",
        "lens/too-long", "lens/unwritable", "xml/character", "csv/character", "mrz/format/lines", "mrz/format/length",
    ];

    private static readonly string[] TooLittle = ["schema/minProperties", "schema/minItems", "schema/anyOf", "schema/oneOf"];

    /// <param name="finding">What the refusing side found.</param>
    /// <param name="losses">What was reported lost on the way there.</param>
    /// <param name="refusing">The schema of that side.</param>
    public static bool Allow(Finding finding, IReadOnlyList<Loss> losses, SchemaShape refusing) =>
        Codes.Contains(finding.Code) || (TooLittle.Contains(finding.Code) && (losses.Count > 0 || IsObject(refusing, finding.At)));

    /// <summary>An object may lack what gives it meaning; of a single value an alternative says no more than a pattern does.</summary>
    private static bool IsObject(SchemaShape shape, JsonPointer at)
    {
        foreach (var segment in at.Segments)
        {
            if ((segment.Index is null ? shape.Property(segment.Name)?.Shape : shape.Items) is not { } inner)
                return false;
            shape = inner;
        }

        return shape.Kinds == SchemaKinds.Object;
    }
}
