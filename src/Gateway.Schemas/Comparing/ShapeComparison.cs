using System.Globalization;
using Gateway.Records;
using Gateway.Schemas.Shapes;
using Gateway.Schemas.Values;

namespace Gateway.Schemas.Comparing;

/// <summary>Walks two shapes side by side and notes what differs.</summary>
internal sealed class ShapeComparison
{
    private const int Deepest = 24;

    // Words for people: no record is read or written otherwise because of them.
    private static readonly string[] Remarks = ["title", "description", "examples", "default", "deprecated", "readOnly", "writeOnly"];

    private readonly HashSet<(SchemaShape Before, SchemaShape After)> _begun = [];
    private readonly List<SchemaChange> _changes = [];
    private readonly Inclusions _inclusions;

    private ShapeComparison(Inclusions inclusions) => _inclusions = inclusions;

    public static IReadOnlyList<SchemaChange> Changes(SchemaShape before, SchemaShape after) => Changes(before, after, new Inclusions(), 0);

    public static IReadOnlyList<SchemaChange> Changes(SchemaShape before, SchemaShape after, Inclusions inclusions, int depth)
    {
        var comparison = new ShapeComparison(inclusions);
        comparison.Compare(JsonPointer.Root, before, after, depth);
        return [.. comparison._changes.Distinct()];
    }

    private void Compare(JsonPointer at, SchemaShape before, SchemaShape after, int depth)
    {
        // A pair that was begun is compared where it was met first.
        if (ReferenceEquals(before, after) || !_begun.Add((before, after)))
            return;
        if (depth == Deepest)
        {
            Add(at, Compatibility.Breaking, "nests too deeply to be compared");
            return;
        }

        foreach (var (compatible, reason) in ValueComparison.Changes(before, after))
            Add(at, compatible, reason);
        var both = ValueComparison.Kinds(before) & ValueComparison.Kinds(after);
        if (both.HasFlag(SchemaKinds.String))
            Bounds(at, "characters", (before.MinLength, before.MaxLength), (after.MinLength, after.MaxLength));
        if (both.HasFlag(SchemaKinds.Array))
        {
            Bounds(at, "items", (before.MinItems, before.MaxItems), (after.MinItems, after.MaxItems));
            Compare(at.Append("*"), before.Items ?? ShapeAlgebra.Anything, after.Items ?? ShapeAlgebra.Anything, depth + 1);
        }

        if (both.HasFlag(SchemaKinds.Object))
            Members(at, before, after, depth);
        foreach (var (compatible, reason) in RuleComparison.Changes(before, after, _inclusions, depth).Concat(GroupComparison.Changes(before, after, _inclusions, depth)))
            Add(at, compatible, reason);
        Annotations(at, before, after);
    }

    private void Members(JsonPointer at, SchemaShape before, SchemaShape after, int depth)
    {
        var names = before.Properties.Concat(after.Properties).Select(property => property.Name).Distinct();
        foreach (var name in names)
        {
            var was = before.Property(name) is { IsRequired: true };
            var isNow = after.Property(name) is { IsRequired: true };
            Member(at.Append(name), (Named(before, name), was), (Named(after, name), isNow), depth);
        }

        Member(at.Append("*"), (Others(before), false), (Others(after), false), depth);
    }

    private void Member(JsonPointer at, (SchemaShape Shape, bool IsRequired) before, (SchemaShape Shape, bool IsRequired) after, int depth)
    {
        switch (TakesNothing(before.Shape), TakesNothing(after.Shape))
        {
            case (true, true):
                Requirement(at, before.IsRequired, after.IsRequired);
                return;
            case (true, false):
                Add(at, after.IsRequired ? Compatibility.Breaking : Compatibility.Writers, after.IsRequired ? "new, and required" : "new");
                return;
            case (false, true):
                Add(at, before.IsRequired ? Compatibility.Breaking : Compatibility.Readers, before.IsRequired ? "no longer there, and was required" : "no longer there");
                return;
            case (false, false):
                Requirement(at, before.IsRequired, after.IsRequired);
                Compare(at, before.Shape, after.Shape, depth + 1);
                return;
        }
    }

    private void Requirement(JsonPointer at, bool before, bool after)
    {
        if (before != after)
            Add(at, after ? Compatibility.Readers : Compatibility.Writers, after ? "required now" : "may be missing now");
    }

    private void Bounds(JsonPointer at, string what, (int? Least, int? Most) before, (int? Least, int? Most) after)
    {
        if (before.Least.GetValueOrDefault() != after.Least.GetValueOrDefault())
            Add(at, after.Least.GetValueOrDefault() > before.Least.GetValueOrDefault() ? Compatibility.Readers : Compatibility.Writers, Text($"at least {after.Least ?? 0} {what}, was {before.Least ?? 0}"));
        if (before.Most != after.Most)
            Add(at, (after.Most ?? int.MaxValue) < (before.Most ?? int.MaxValue) ? Compatibility.Readers : Compatibility.Writers, (after.Most is { } most ? Text($"at most {most} {what}, was ") : $"any number of {what}, was at most ") + (before.Most?.ToString(CultureInfo.InvariantCulture) ?? "any number"));
    }

    private void Annotations(JsonPointer at, SchemaShape before, SchemaShape after)
    {
        // The rest is read by machines: who may see a member, and how it travels.
        foreach (var name in before.Annotations.Keys.Union(after.Annotations.Keys).Except(Remarks))
        {
            var (was, isNow) = (before.Annotation(name), after.Annotation(name));
            if (was.Exists != isNow.Exists || (was.Exists && !JsonEquality.AreEqual(was, isNow)))
                Add(at, Compatibility.Breaking, $"`{name}` is another");
        }
    }

    private void Add(JsonPointer at, Compatibility compatible, string reason) => _changes.Add(new SchemaChange(at, compatible, reason));

    private static SchemaShape Named(SchemaShape shape, string name) => shape.Property(name)?.Shape ?? Others(shape);

    private static SchemaShape Others(SchemaShape shape) => shape.IsClosed ? ShapeAlgebra.Nothing : shape.Additional ?? ShapeAlgebra.Anything;

    private static bool TakesNothing(SchemaShape shape) => ValueComparison.Kinds(shape) == SchemaKinds.None;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
