using Gateway.Records;
using Gateway.Schemas.Documents;
using Gateway.Schemas.Rules;

namespace Gateway.Schemas.Compilation;

/// <summary>Rules that ask other schemas about the same value.</summary>
internal static class ApplicatorRules
{
    public static IEnumerable<Rule> Of(KeywordReader keywords, Dialect dialect)
    {
        foreach (var keyword in new[] { "$ref", "$dynamicRef" })
        {
            if (keywords.Reference(keyword) is { } node)
                yield return new AllOfRule([node]);
        }

        if (!dialect.Applicator)
            yield break;
        if (keywords["allOf"].Exists)
            yield return new AllOfRule(keywords.Schemas("allOf"));
        if (keywords["anyOf"].Exists)
            yield return new AnyOfRule(keywords.Schemas("anyOf"), Alternatives.Describe("at least one of", keywords["anyOf"]));
        if (keywords["oneOf"].Exists)
            yield return new OneOfRule(keywords.Schemas("oneOf"), Alternatives.Describe("exactly one of", keywords["oneOf"]));
        if (keywords.Schema("not") is { } not)
            yield return new NotRule(not);
        // Alone it decides nothing, but what it evaluates counts.
        if (keywords.Schema("if") is { } condition)
            yield return new IfRule(condition, keywords.Schema("then"), keywords.Schema("else"));
        foreach (var (name, node) in keywords.SchemasByName("dependentSchemas"))
            yield return new DependentSchemaRule(name, node);
        foreach (var rule in Dependencies(keywords))
            yield return rule;
    }

    /// <summary><c>dependencies</c> of older drafts, which the meta-schema still knows: a list or a schema for each member.</summary>
    private static IEnumerable<Rule> Dependencies(KeywordReader keywords)
    {
        foreach (var (name, value) in keywords.Members("dependencies"))
        {
            if (value.Kind == TokenKind.Array)
                yield return new DependentRequiredRule(name, keywords.Names("dependencies", value));
            else
                yield return new DependentSchemaRule(name, keywords.Node(keywords.Place.At.Append("dependencies").Append(name), value));
        }
    }
}
