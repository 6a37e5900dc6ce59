using Gateway.Adapters;
using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>The question has been read: strictly, against its schema, into its canonical form, within what the clause lets be asked.</summary>
/// <param name="Facts">What is known so far.</param>
/// <param name="Access">What permits it.</param>
/// <param name="Spoken">The version that the asker speaks; the answer is written in it.</param>
/// <param name="Question">The canonical question as JSON.</param>
/// <param name="Fields">The canonical fields that the question holds.</param>
/// <param name="Provider">The system that answers.</param>
public sealed record Understood(
    Facts Facts, Authorised Access, SpokenVersion Spoken, ReadOnlyMemory<byte> Question, IReadOnlyList<JsonPointer> Fields, Adapter Provider) : IStage;
