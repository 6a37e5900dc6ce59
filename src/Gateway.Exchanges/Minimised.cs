using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>The answer holds what the clause and the grade permit and nothing else.</summary>
/// <param name="Facts">What is known so far, with the fields disclosed.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Answer">The canonical answer.</param>
/// <param name="Found">Whether the register knows the subject, as far as the asker may learn.</param>
public sealed record Minimised(Facts Facts, Understood Question, TokenTable Answer, bool Found) : IStage;
