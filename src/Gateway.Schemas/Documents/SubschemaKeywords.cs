using System.Collections.Frozen;

namespace Gateway.Schemas.Documents;

/// <summary>Which keywords hold schemas; identifiers and anchors count only there.</summary>
internal static class SubschemaKeywords
{
    public enum Holds
    {
        Schema,
        ListOfSchemas,
        SchemasByName,
    }

    public static FrozenDictionary<string, Holds> All { get; } = new Dictionary<string, Holds>
    {
        ["additionalProperties"] = Holds.Schema,
        ["unevaluatedProperties"] = Holds.Schema,
        ["items"] = Holds.Schema,
        ["unevaluatedItems"] = Holds.Schema,
        ["contains"] = Holds.Schema,
        ["propertyNames"] = Holds.Schema,
        ["not"] = Holds.Schema,
        ["if"] = Holds.Schema,
        ["then"] = Holds.Schema,
        ["else"] = Holds.Schema,
        ["contentSchema"] = Holds.Schema,
        ["allOf"] = Holds.ListOfSchemas,
        ["anyOf"] = Holds.ListOfSchemas,
        ["oneOf"] = Holds.ListOfSchemas,
        ["prefixItems"] = Holds.ListOfSchemas,
        ["properties"] = Holds.SchemasByName,
        ["patternProperties"] = Holds.SchemasByName,
        ["dependentSchemas"] = Holds.SchemasByName,
        ["dependencies"] = Holds.SchemasByName,
        ["$defs"] = Holds.SchemasByName,
        ["definitions"] = Holds.SchemasByName,
    }.ToFrozenDictionary();
}
