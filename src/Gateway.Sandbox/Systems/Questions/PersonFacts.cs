using Gateway.Records.Dates;
using Gateway.Records.Identifiers;

namespace Gateway.Sandbox.Systems.Questions;

/// <summary>What a question says of a person. Each fact may be missing.</summary>
internal sealed record PersonFacts
{
    public string? Name { get; init; }

    public ReducedDate? Birth { get; init; }

    public Sex? Sex { get; init; }

    public string? Nationality { get; init; }
}
