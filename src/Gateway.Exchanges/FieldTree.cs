using System.Collections.Immutable;
using Gateway.Agreements;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Exchanges;

/// <summary>
/// The fields of a record that may pass, as a tree: a whole field, or some of the fields in it. Compiled once from the pointers of a clause,
/// the canonical schema and, for answers, the grade that the schema gives each field.
/// </summary>
internal sealed class FieldTree
{
    private readonly ImmutableArray<(ReadOnlyMemory<byte> Name, FieldTree Fields)> _fields;
    private readonly JsonPointer _at;
    private readonly bool _whole;

    private FieldTree(JsonPointer at, bool whole, ImmutableArray<(ReadOnlyMemory<byte> Name, FieldTree Fields)> fields)
    {
        _at = at;
        _whole = whole;
        _fields = fields;
    }

    /// <summary>The tree of what lies in <paramref name="granted"/>. With a grade, a field above it stays out; one without a grade has its parent's.</summary>
    public static FieldTree Compile(SchemaShape record, ImmutableArray<JsonPointer> granted, Grade? grade) =>
        Compile(record, granted, grade, JsonPointer.Root, grade is null ? null : "exists") ?? new FieldTree(JsonPointer.Root, whole: false, []);

    /// <summary>The first field of <paramref name="value"/> that may not pass; null where all may.</summary>
    public JsonPointer? FirstOutside(RecordValue value)
    {
        if (_whole)
            return null;
        if (value.Kind != TokenKind.Object)
            return _at;
        foreach (var member in value.Members)
        {
            if (Find(member.Name) is not { } fields)
                return _at.Append(System.Text.Encoding.UTF8.GetString(member.Name));
            if (fields.FirstOutside(member.Value) is { } outside)
                return outside;
        }

        return null;
    }

    /// <summary>The places of a record's own members.</summary>
    public List<JsonPointer> MembersOf(RecordValue record)
    {
        var places = new List<JsonPointer>(record.Count);
        foreach (var member in record.Members)
            places.Add(Find(member.Name)?._at ?? _at.Append(System.Text.Encoding.UTF8.GetString(member.Name)));
        return places;
    }

    /// <summary>Copies what may pass, and adds the place of each field that did to <paramref name="passed"/>.</summary>
    public void Copy(RecordValue value, TokenTableBuilder output, List<JsonPointer> passed)
    {
        if (_whole || value.Kind != TokenKind.Object)
        {
            output.Value(value);
            passed.Add(_at);
            return;
        }

        output.StartObject();
        foreach (var member in value.Members)
        {
            if (Find(member.Name) is not { } fields || !fields.HasAny(member.Value))
                continue;
            output.Name(member.Name);
            fields.Copy(member.Value, output, passed);
        }

        output.EndObject();
    }

    /// <summary>Whether a value of that place would pass whole, whatever it is.</summary>
    public bool Covers(JsonPointer at)
    {
        var tree = this;
        foreach (var segment in at.Segments)
        {
            if (tree._whole)
                return true;
            if (tree.Find(segment.Utf8.Span) is not { } fields)
                return false;
            tree = fields;
        }

        return tree._whole;
    }

    private static FieldTree? Compile(SchemaShape shape, ImmutableArray<JsonPointer> granted, Grade? grade, JsonPointer at, string? inherited)
    {
        var own = shape.Annotation("grade") is { Exists: true } annotation ? annotation.ToString() : inherited;
        var properties = shape.Properties;
        if (properties.Count == 0 || !properties.Any(property => HasGrade(property.Shape)))
        {
            // Nothing below has a grade of its own: the field passes whole or not at all.
            if (granted.Any(pointer => at.IsWithin(pointer)))
                return Within(own, grade) ? new FieldTree(at, whole: true, []) : null;
            if (!granted.Any(pointer => pointer.IsWithin(at)))
                return null;
        }

        var fields = ImmutableArray.CreateBuilder<(ReadOnlyMemory<byte> Name, FieldTree Fields)>();
        foreach (var property in properties)
        {
            if (Compile(property.Shape, granted, grade, at.Append(property.Name), own) is { } tree)
                fields.Add((System.Text.Encoding.UTF8.GetBytes(property.Name), tree));
        }

        return fields.Count == 0 ? null : new FieldTree(at, whole: false, fields.DrainToImmutable());
    }

    private static bool HasGrade(SchemaShape shape) =>
        shape.Annotation("grade").Exists || shape.Properties.Any(property => HasGrade(property.Shape));

    private static bool Within(string? own, Grade? grade) =>
        grade is null || (GradeNames.TryParse(own, out var needed) && needed <= grade);

    private bool HasAny(RecordValue value)
    {
        if (_whole)
            return true;
        foreach (var member in value.Members)
        {
            if (Find(member.Name) is { } fields && fields.HasAny(member.Value))
                return true;
        }

        return false;
    }

    private FieldTree? Find(ReadOnlySpan<byte> name)
    {
        foreach (var (known, fields) in _fields)
        {
            if (known.Span.SequenceEqual(name))
                return fields;
        }

        return null;
    }
}
