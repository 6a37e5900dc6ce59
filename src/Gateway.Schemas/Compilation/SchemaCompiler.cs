using Gateway.Records;
using Gateway.Schemas.Documents;
using Gateway.Schemas.Rules;

namespace Gateway.Schemas.Compilation;

/// <summary>
/// Turns schemas into nodes. A node is made for each place and each dynamic scope in which it is reached, so that references of both
/// sorts are plain links afterwards.
/// </summary>
internal sealed class SchemaCompiler(ReferenceResolver resolver, DialectReader dialects, bool assertFormats)
{
    private const int MostNodes = 50_000;

    private readonly Dictionary<(string Place, string Scope), SchemaNode> _nodes = [];
    private readonly Queue<(SchemaNode Node, SchemaPlace Place, DynamicScope Scope)> _unfilled = [];

    public SchemaNode Compile(SchemaPlace root)
    {
        var node = Node(root, DynamicScope.Empty);
        while (_unfilled.TryDequeue(out var next))
            next.Node.Fill(Rules(next.Place, next.Scope));
        NodeGraph.Check([.. _nodes.Values], root);
        return node;
    }

    /// <summary>The node of a place, filled later where it is new.</summary>
    public SchemaNode Node(SchemaPlace place, DynamicScope scope)
    {
        scope = scope.Enter(place.Resource);
        if (_nodes.TryGetValue((place.Key, scope.Key), out var node))
            return node;
        if (_nodes.Count == MostNodes)
            throw place.Wrong($"the schema unfolds to more than {MostNodes} schemas");
        node = new SchemaNode(_nodes.Count, $"{place.Resource.Uri}#{place.At}");
        _nodes.Add((place.Key, scope.Key), node);
        _unfilled.Enqueue((node, place, scope));
        return node;
    }

    private List<Rule> Rules(SchemaPlace place, DynamicScope scope)
    {
        switch (place.Value.Kind)
        {
            case TokenKind.True:
                return [];
            case TokenKind.False:
                return [new FalseRule()];
            case TokenKind.Object:
                break;
            default:
                throw place.Wrong("a schema is an object, `true` or `false`");
        }

        var keywords = new KeywordReader(place, scope, resolver, this);
        var dialect = dialects.Of(place.Resource);
        var rules = new List<Rule>();
        if (dialect.Validation)
            rules.AddRange(ValueRules.Of(keywords));
        if (keywords.Text("format") is { } format && (assertFormats || dialect.FormatAssertion))
            rules.AddRange(ValueRules.Format(format));
        if (dialect.Validation)
            rules.AddRange(ContainerRules.Counts(keywords));
        rules.AddRange(ContainerRules.Of(keywords, dialect));
        rules.AddRange(ApplicatorRules.Of(keywords, dialect));
        if (dialect.Unevaluated)
            rules.AddRange(ContainerRules.Unevaluated(keywords));
        return rules;
    }
}
