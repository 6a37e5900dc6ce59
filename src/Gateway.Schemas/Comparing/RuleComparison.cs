using Gateway.Schemas.Shapes;
using Gateway.Schemas.Values;

namespace Gateway.Schemas.Comparing;

/// <summary>Compares the rules that shapes do not say otherwise. A rule more takes less, a rule less takes more; of two different ones only bounds can be told.</summary>
internal static class RuleComparison
{
    // Which way it goes when the bound is raised.
    private static readonly Dictionary<string, Compatibility> Bounds = new(StringComparer.Ordinal)
    {
        ["minimum"] = Compatibility.Readers,
        ["exclusiveMinimum"] = Compatibility.Readers,
        ["minProperties"] = Compatibility.Readers,
        ["maximum"] = Compatibility.Writers,
        ["exclusiveMaximum"] = Compatibility.Writers,
        ["maxProperties"] = Compatibility.Writers,
    };

    // These say something together with others, so that one more of them may take less or more.
    private static readonly string[] Entangled = ["minContains", "maxContains", "unevaluatedItems", "unevaluatedProperties", "prefixItems", "additionalProperties"];

    public static IEnumerable<(Compatibility Compatible, string Reason)> Changes(SchemaShape before, SchemaShape after, Inclusions inclusions, int depth)
    {
        var gone = before.Rules.Where(rule => !after.Rules.Any(other => AreSame(rule, other, inclusions, depth))).ToList();
        var come = after.Rules.Where(rule => !before.Rules.Any(other => AreSame(rule, other, inclusions, depth))).ToList();
        foreach (var keyword in gone.Concat(come).Select(rule => rule.Keyword).Distinct())
        {
            var was = gone.FindAll(rule => rule.Keyword == keyword);
            var isNow = come.FindAll(rule => rule.Keyword == keyword);
            if (Entangled.Contains(keyword))
                yield return (Compatibility.Breaking, $"`{keyword}` is another");
            else if (was.Count == 0)
                yield return (Compatibility.Readers, $"a `{keyword}` to keep{Text(isNow)}");
            else if (isNow.Count == 0)
                yield return (Compatibility.Writers, $"no `{keyword}` to keep any more");
            else if (was.Count == 1 && isNow.Count == 1 && Bounds.TryGetValue(keyword, out var raised))
                yield return (IsRaised(was[0], isNow[0]) ? raised : Compatibility.Both & ~raised, $"`{keyword}` {isNow[0].Value}, was {was[0].Value}");
            else
                yield return (Compatibility.Breaking, $"another `{keyword}`{Text(isNow)}: whether it takes the same cannot be told");
        }
    }

    private static bool IsRaised(ShapeRule before, ShapeRule after) => ExactNumber.Parse(after.Value.Text).CompareTo(ExactNumber.Parse(before.Value.Text)) > 0;

    private static bool AreSame(ShapeRule left, ShapeRule right, Inclusions inclusions, int depth)
    {
        if (left.Keyword != right.Keyword || left.Value.Exists != right.Value.Exists || left.Parts.Value.Count != right.Parts.Value.Count)
            return false;
        return (!left.Value.Exists || JsonEquality.AreEqual(left.Value, right.Value))
            && left.Parts.Value.Zip(right.Parts.Value).All(pair => inclusions.AreSame(pair.First, pair.Second, depth));
    }

    private static string Text(List<ShapeRule> rules) => rules is [{ Value.Exists: true } rule] && rule.Parts.Value.Count == 0 && rule.Value.Count == 0 ? $", `{rule.Value}`" : "";
}
