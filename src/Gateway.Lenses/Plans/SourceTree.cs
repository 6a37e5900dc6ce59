namespace Gateway.Lenses.Plans;

/// <summary>The places that one direction reads of a record or an item, all found in one walk over it.</summary>
internal sealed record SourceTree(SourceNode Root, int Count);
