using Gateway.Schemas.Documents;
using Gateway.Schemas.Rules;

namespace Gateway.Schemas.Compilation;

/// <summary>Looks at how nodes ask each other: what would never end is refused, what would cost too much is remembered.</summary>
internal static class NodeGraph
{
    private const int DeepestChain = 100;

    // Asking a schema of up to so many again costs about as much as remembering what it said.
    private const int Cheap = 32;

    public static void Check(IReadOnlyList<SchemaNode> nodes, SchemaPlace root)
    {
        RefuseEndlessness(nodes, root);
        var ways = new int[nodes.Count];
        foreach (var (node, _) in nodes.SelectMany(Edges))
            ways[node.Number]++;
        var costs = Costs(nodes);
        foreach (var node in nodes)
        {
            node.IsRemembered = ways[node.Number] > 1 && costs[node.Number] > Cheap;
            node.Shorten();
        }
    }

    private static IEnumerable<(SchemaNode Node, bool Descends)> Edges(SchemaNode node) => node.Rules.SelectMany(rule => rule.Edges);

    /// <summary>Follows the edges that stay at one value: those must come to an end, and soon.</summary>
    private static void RefuseEndlessness(IReadOnlyList<SchemaNode> nodes, SchemaPlace root)
    {
        const int Open = -1;
        var chains = new Dictionary<SchemaNode, int>();
        foreach (var start in nodes)
            Chain(start, 0);

        int Chain(SchemaNode node, int above)
        {
            if (chains.TryGetValue(node, out var known))
                return known == Open ? throw root.Wrong($"the schema at `{node.Name}` asks itself about the same value, without end") : known;
            if (above == DeepestChain)
                throw TooLong(node);
            chains.Add(node, Open);
            var longest = 0;
            foreach (var (next, descends) in Edges(node))
            {
                if (!descends)
                    longest = Math.Max(longest, Chain(next, above + 1));
            }

            return longest < DeepestChain ? chains[node] = longest + 1 : throw TooLong(node);
        }

        SchemaException TooLong(SchemaNode node) =>
            root.Wrong($"more than {DeepestChain} schemas ask each other about one value, at `{node.Name}`");
    }

    /// <summary>How many schemas are asked when a node is, counted no further than matters; recursion counts as much.</summary>
    private static int[] Costs(IReadOnlyList<SchemaNode> nodes)
    {
        var costs = new int[nodes.Count];
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var node in nodes)
            {
                var cost = 1;
                foreach (var (next, _) in Edges(node))
                    cost = Math.Min(cost + costs[next.Number], Cheap + 1);
                changed |= cost != costs[node.Number];
                costs[node.Number] = cost;
            }
        }

        return costs;
    }
}
