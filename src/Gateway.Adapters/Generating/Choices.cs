using System.Globalization;
using Gateway.Schemas;

namespace Gateway.Adapters.Generating;

/// <summary>Ways of making the choices of a shape, worked out once: joining shapes costs more than making values of them.</summary>
/// <param name="random">Of the series.</param>
internal sealed class Choices(Random random)
{
    private const int Draws = 24;

    private readonly Dictionary<SchemaShape, List<Choice>> _known = new(ReferenceEqualityComparer.Instance);

    public Choice Any(SchemaShape shape)
    {
        if (!_known.TryGetValue(shape, out var choices))
            _known.Add(shape, choices = shape.Alternatives.Count == 0 ? [new Choice(shape, [])] : Draw(shape));
        return choices[random.Next(choices.Count)];
    }

    private List<Choice> Draw(SchemaShape shape)
    {
        var choices = new Dictionary<string, Choice>(StringComparer.Ordinal);
        for (var draw = 0; draw < Draws; draw++)
        {
            var numbers = new List<int>();
            var rivals = new HashSet<string>(StringComparer.Ordinal);
            var narrowed = shape.Choose(group =>
            {
                // Each alternative of each group comes up, however few draws there are.
                var number = draw < group.Count ? draw : random.Next(group.Count);
                numbers.Add(number);
                rivals.UnionWith(group.Where(other => other != group[number]).SelectMany(other => other.Properties).Where(member => member.IsRequired).Select(member => member.Name));
                return number;
            });
            choices.TryAdd(string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))), new Choice(narrowed, rivals));
        }

        return [.. choices.Values];
    }

    /// <summary>A shape after its choices.</summary>
    /// <param name="Shape">What is left of it.</param>
    /// <param name="Rivals">Members that an alternative which was not chosen requires: having them is likely to break the choice.</param>
    internal sealed record Choice(SchemaShape Shape, HashSet<string> Rivals);
}
