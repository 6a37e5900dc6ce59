using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Mappings;

/// <summary>A place that a line speaks of.</summary>
/// <param name="At">From the scope.</param>
/// <param name="Shape">Null where the schema has no such place.</param>
internal readonly record struct Place(JsonPointer At, SchemaShape? Shape);
