using System.Text;
using Gateway.Schemas.Documents;
using Gateway.Schemas.Patterns;
using Gateway.Schemas.Rules;

namespace Gateway.Schemas.Compilation;

/// <summary>Rules about members and items.</summary>
internal static class ContainerRules
{
    public static IEnumerable<Rule> Counts(KeywordReader keywords)
    {
        foreach (var (keyword, kind, isUpper) in new[]
        {
            ("minItems", KindSet.Array, false), ("maxItems", KindSet.Array, true),
            ("minProperties", KindSet.Object, false), ("maxProperties", KindSet.Object, true),
        })
        {
            if (keywords.Count(keyword) is { } limit)
                yield return new CountRule(keyword, kind, limit, isUpper);
        }
    }

    public static IEnumerable<Rule> Of(KeywordReader keywords, Dialect dialect)
    {
        if (Members(keywords, dialect) is { } members)
            yield return members;
        if (dialect.Applicator && keywords.Schema("propertyNames") is { } names)
            yield return new PropertyNamesRule(names);
        if (dialect.Applicator && (keywords["prefixItems"].Exists || keywords["items"].Exists))
            yield return new ItemsRule(keywords.Schemas("prefixItems"), keywords.Schema("items"));
        if (dialect.Applicator && keywords.Schema("contains") is { } contained)
            yield return Contains(keywords, contained, dialect);
        if (!dialect.Validation)
            yield break;
        foreach (var (name, needed) in keywords.Members("dependentRequired"))
            yield return new DependentRequiredRule(name, keywords.Names("dependentRequired", needed));
        if (keywords.Flag("uniqueItems"))
            yield return new UniqueItemsRule();
    }

    public static IEnumerable<Rule> Unevaluated(KeywordReader keywords)
    {
        if (keywords.Schema("unevaluatedProperties") is { } properties)
            yield return new UnevaluatedPropertiesRule(properties);
        if (keywords.Schema("unevaluatedItems") is { } items)
            yield return new UnevaluatedItemsRule(items);
    }

    private static MembersRule? Members(KeywordReader keywords, Dialect dialect)
    {
        var required = dialect.Validation ? keywords.Names("required") : [];
        var properties = dialect.Applicator ? keywords.SchemasByName("properties") : [];
        var patterns = new List<(Pattern Pattern, SchemaNode Node)>();
        if (dialect.Applicator)
        {
            foreach (var (source, node) in keywords.SchemasByName("patternProperties"))
                patterns.Add((keywords.Pattern("patternProperties", source), node));
        }

        var others = dialect.Applicator ? keywords.Schema("additionalProperties") : null;
        if (required.Count + properties.Count + patterns.Count == 0 && others is null)
            return null;
        var named = properties.Select(property => property.Name).ToHashSet();
        return new MembersRule(
            [
                .. properties.Select(property => Property(property.Name, property.Node, required.Contains(property.Name))),
                .. required.Distinct().Where(name => !named.Contains(name)).Select(name => Property(name, null, true)),
            ],
            patterns,
            others);
    }

    private static MembersRule.Property Property(string name, SchemaNode? node, bool isRequired) =>
        new(name, Encoding.UTF8.GetBytes(name), node, isRequired);

    private static ContainsRule Contains(KeywordReader keywords, SchemaNode contained, Dialect dialect)
    {
        var fewest = dialect.Validation ? keywords.Count("minContains") : null;
        var most = dialect.Validation ? keywords.Count("maxContains") : null;
        return new ContainsRule(contained, fewest ?? 1, most, namesFewest: fewest is not null);
    }
}
