using System.Text;
using Gateway.Records;
using Gateway.Schemas.Documents;
using Gateway.Schemas.Patterns;
using Gateway.Schemas.Rules;
using Gateway.Schemas.Values;

namespace Gateway.Schemas.Compilation;

/// <summary>Keywords of one schema, typed; throws <see cref="SchemaException"/> at the keyword where one has the wrong sort of value.</summary>
internal sealed class KeywordReader(SchemaPlace place, DynamicScope scope, ReferenceResolver resolver, SchemaCompiler compiler)
{
    public SchemaPlace Place => place;

    public RecordValue this[string keyword] => place.Value[Encoding.UTF8.GetBytes(keyword)];

    public string? Text(string keyword) => Of(keyword, TokenKind.String, "a string") is { Exists: true } value ? value.ToString() : null;

    public RecordValue Number(string keyword) => Of(keyword, TokenKind.Number, "a number");

    public bool Flag(string keyword) =>
        this[keyword] is { Exists: true } value && value.Kind switch
        {
            TokenKind.True => true,
            TokenKind.False => false,
            _ => throw place.Wrong(keyword, "must be `true` or `false`"),
        };

    /// <summary>A whole number that is not negative; one too large to count with counts as the largest.</summary>
    public int? Count(string keyword)
    {
        var value = Number(keyword);
        if (!value.Exists)
            return null;
        var number = ExactNumber.Parse(value.Text);
        if (!number.IsInteger || number.IsNegative)
            throw place.Wrong(keyword, "must be a whole number, zero or more");
        return number.ToCount();
    }

    public IReadOnlyList<string> Names(string keyword) => Names(keyword, Of(keyword, TokenKind.Array, "a list of names"));

    public IReadOnlyList<string> Names(string keyword, RecordValue list)
    {
        var names = new List<string>();
        foreach (var item in list.Items)
            names.Add(item.Kind == TokenKind.String ? item.ToString() : throw place.Wrong(keyword, "must be a list of names"));
        return names;
    }

    public IReadOnlyList<RecordValue> Values(string keyword)
    {
        var values = new List<RecordValue>();
        foreach (var item in Of(keyword, TokenKind.Array, "a list").Items)
            values.Add(item);
        return values;
    }

    public SchemaNode? Schema(string keyword) =>
        this[keyword] is { Exists: true } value ? Node(place.At.Append(keyword), value) : null;

    public IReadOnlyList<SchemaNode> Schemas(string keyword)
    {
        var at = place.At.Append(keyword);
        var nodes = new List<SchemaNode>();
        foreach (var item in Of(keyword, TokenKind.Array, "a list of schemas").Items)
            nodes.Add(Node(at.Append(nodes.Count), item));
        if (nodes.Count == 0 && this[keyword].Exists)
            throw place.Wrong(keyword, "must list at least one schema");
        return nodes;
    }

    public IReadOnlyList<(string Name, SchemaNode Node)> SchemasByName(string keyword)
    {
        var nodes = new List<(string Name, SchemaNode Node)>();
        foreach (var (name, value) in Members(keyword))
            nodes.Add((name, Node(place.At.Append(keyword).Append(name), value)));
        return nodes;
    }

    public IReadOnlyList<(string Name, RecordValue Value)> Members(string keyword)
    {
        var members = new List<(string Name, RecordValue Value)>();
        foreach (var member in Of(keyword, TokenKind.Object, "an object").Members)
            members.Add((Encoding.UTF8.GetString(member.Name), member.Value));
        return members;
    }

    public SchemaNode Node(JsonPointer at, RecordValue value) => compiler.Node(place.Child(at, value), scope);

    public Pattern Pattern(string keyword, string source)
    {
        try
        {
            return Patterns.Pattern.Compile(source);
        }
        catch (PatternSyntaxException problem)
        {
            throw place.Wrong(keyword, $"has the pattern `{source}`, which {problem.Message}");
        }
    }

    /// <summary>What <c>$ref</c> or <c>$dynamicRef</c> means in this scope; null where it does not stand here.</summary>
    public SchemaNode? Reference(string keyword) =>
        Text(keyword) is { } reference ? compiler.Node(resolver.Resolve(place, keyword, reference, scope), scope) : null;

    private RecordValue Of(string keyword, TokenKind kind, string what)
    {
        var value = this[keyword];
        return !value.Exists || value.Kind == kind ? value : throw place.Wrong(keyword, $"must be {what}");
    }
}
