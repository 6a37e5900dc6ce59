using Gateway.Records;

namespace Gateway.Schemas.Shapes;

/// <summary>A rule of a schema that its shape says in no other way; it is kept to be compared with another version's.</summary>
/// <param name="Keyword">The keyword, and where it holds several rules, the name of this one.</param>
/// <param name="Value">What the schema says, where that is no schema.</param>
/// <param name="Parts">The schemas that it holds; read when asked for, because one of them may be the schema itself.</param>
internal sealed record ShapeRule(string Keyword, RecordValue Value, Lazy<IReadOnlyList<SchemaShape>> Parts);
