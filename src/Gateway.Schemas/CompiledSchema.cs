using Gateway.Records;
using Gateway.Schemas.Rules;

namespace Gateway.Schemas;

/// <summary>A schema that is ready to be asked, by any number of threads.</summary>
public sealed class CompiledSchema
{
    private readonly SchemaNode _root;

    internal CompiledSchema(string uri, SchemaNode root, SchemaShape shape)
    {
        Uri = uri;
        _root = root;
        Shape = shape;
    }

    public string Uri { get; }

    /// <summary>What the schema says of records, for authors of lenses and codecs.</summary>
    public SchemaShape Shape { get; }

    /// <summary>Whether a record keeps the schema; stops at the first rule that is broken, and allocates nothing.</summary>
    public bool IsValid(RecordValue value) => value.Exists && Inspect(value, null, out _);

    /// <summary>
    /// Every rule that a record breaks, up to 20: the code is <c>schema/</c> and the keyword, the place is in the record, and what was
    /// expected is in the schema's words. Empty where <see cref="IsValid"/> is true. Where work without end would be needed, which only a
    /// schema that nests alternatives in itself can ask for, the record is refused as <c>schema/too-complex</c>.
    /// </summary>
    public IReadOnlyList<Finding> Check(RecordValue value)
    {
        if (!value.Exists)
            return [new Finding("schema/missing", JsonPointer.Root)];
        if (Inspect(value, null, out _))
            return [];
        var report = new Report();
        Inspect(value, report, out var isExhausted);
        // What was found by then may come from rules that were cut short.
        return isExhausted ? [new Finding("schema/too-complex", JsonPointer.Root, "less nesting")] : report.Findings;
    }

    private bool Inspect(RecordValue value, Report? report, out bool isExhausted)
    {
        var inspection = Inspection.Begin(value, report);
        try
        {
            var accepted = _root.Accepts(value, Marks.None, inspection);
            isExhausted = inspection.IsExhausted;
            return accepted && !isExhausted;
        }
        finally
        {
            inspection.End();
        }
    }
}
