using System.Collections.Immutable;

namespace Gateway.Lenses.Plans;

/// <summary>When a line of a <c>when</c> or a <c>nest</c> applies: any of the places holds something, or, with a literal, holds just that.</summary>
internal sealed record Condition(ImmutableArray<Source> Places, Literal? Equal)
{
    public static bool AllHold(ImmutableArray<Condition> conditions, Found found)
    {
        foreach (var condition in conditions)
        {
            if (!condition.Holds(found))
                return false;
        }

        return true;
    }

    private bool Holds(Found found)
    {
        foreach (var place in Places)
        {
            var value = found[place];
            if (Equal is null ? value.IsPresent() : Equal.Is(value))
                return true;
        }

        return false;
    }
}
