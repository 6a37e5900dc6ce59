using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>When a line of a <c>when</c> or a <c>nest</c> applies: any of the places holds something, or, with a literal, holds just that.</summary>
internal sealed record Condition(ImmutableArray<JsonPointer> Places, Literal? Equal)
{
    public bool Holds(RecordValue scope)
    {
        foreach (var place in Places)
        {
            var value = scope.At(place);
            if (Equal is null ? value.IsPresent() : Equal.Is(value))
                return true;
        }

        return false;
    }
}
