using System.Text;
using Gateway.Records;
using Gateway.Schemas.Documents;

namespace Gateway.Schemas.Shapes;

/// <summary>Reads shapes of schemas that have been compiled, so every keyword is known to be well formed.</summary>
internal sealed class ShapeReader(ReferenceResolver resolver)
{
    private readonly Dictionary<(string Place, string Scope), SchemaShape> _shapes = [];
    private readonly Lock _lock = new();

    public SchemaShape Read(SchemaPlace place, DynamicScope scope)
    {
        scope = scope.Enter(place.Resource);
        lock (_lock)
        {
            if (_shapes.TryGetValue((place.Key, scope.Key), out var shape))
                return shape;
            // Only keywords of a vocabulary that the schema does not speak can lead back here; they say nothing.
            _shapes[(place.Key, scope.Key)] = ShapeAlgebra.Anything;
            shape = place.Value.Kind switch
            {
                TokenKind.Object => ShapeAlgebra.All([.. Parts(place, scope)]),
                TokenKind.False => ShapeAlgebra.Nothing,
                _ => ShapeAlgebra.Anything,
            };
            return _shapes[(place.Key, scope.Key)] = shape;
        }
    }

    private IEnumerable<SchemaShape> Parts(SchemaPlace place, DynamicScope scope)
    {
        var references = References(place, scope).ToList();
        // A schema that is a reference and nothing else has the very shape it refers to.
        if (references.Count < place.Value.Count)
            yield return OwnShape.Read(place, (at, value) => Read(place.Child(at, value), scope));
        foreach (var shape in references)
            yield return shape;
        foreach (var shape in List(place, scope, "allOf"))
            yield return shape;
        foreach (var keyword in new[] { "anyOf", "oneOf" })
        {
            if (place.Value[Encoding.UTF8.GetBytes(keyword)].Exists)
                yield return ShapeAlgebra.Choice([.. List(place, scope, keyword)], isExclusive: keyword == "oneOf");
        }

        var condition = One(place, scope, "if");
        if (condition is not null)
        {
            var otherwise = One(place, scope, "else") ?? ShapeAlgebra.Anything;
            yield return ShapeAlgebra.Case([ShapeAlgebra.All([condition, One(place, scope, "then") ?? ShapeAlgebra.Anything]), otherwise]);
        }

        foreach (var member in place.Value["dependentSchemas"u8].Members)
        {
            var name = Encoding.UTF8.GetString(member.Name);
            var dependent = Read(place.Child(place.At.Append("dependentSchemas").Append(name), member.Value), scope);
            yield return ShapeAlgebra.Case([ShapeAlgebra.All([ShapeAlgebra.Requiring(name), dependent]), ShapeAlgebra.Lacking(name)]);
        }

        foreach (var member in place.Value["dependentRequired"u8].Members)
        {
            var name = Encoding.UTF8.GetString(member.Name);
            yield return ShapeAlgebra.Case([ShapeAlgebra.Requiring([name, .. Names(member.Value)]), ShapeAlgebra.Lacking(name)]);
        }

        if (place.Value["unevaluatedProperties"u8].Kind == TokenKind.False)
            yield return ShapeAlgebra.Closing;
    }

    private static List<string> Names(RecordValue list)
    {
        var names = new List<string>();
        foreach (var name in list.Items)
            names.Add(name.ToString());
        return names;
    }

    private IEnumerable<SchemaShape> References(SchemaPlace place, DynamicScope scope)
    {
        foreach (var keyword in new[] { "$ref", "$dynamicRef" })
        {
            if (place.Value[Encoding.UTF8.GetBytes(keyword)] is { Exists: true } reference)
                yield return Read(resolver.Resolve(place, keyword, reference.ToString(), scope), scope);
        }
    }

    private SchemaShape? One(SchemaPlace place, DynamicScope scope, string keyword) =>
        place.Value[Encoding.UTF8.GetBytes(keyword)] is { Exists: true } value
            ? Read(place.Child(place.At.Append(keyword), value), scope)
            : null;

    private List<SchemaShape> List(SchemaPlace place, DynamicScope scope, string keyword)
    {
        var shapes = new List<SchemaShape>();
        foreach (var item in place.Value[Encoding.UTF8.GetBytes(keyword)].Items)
            shapes.Add(Read(place.Child(place.At.Append(keyword).Append(shapes.Count), item), scope));
        return shapes;
    }
}
