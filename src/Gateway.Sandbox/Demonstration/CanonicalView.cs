namespace Gateway.Sandbox.Demonstration;

/// <summary>An exchange between its two formats: the canonical records, and what translating lost on each of the four ways.</summary>
/// <param name="Question">The question as every system's lens sees it.</param>
/// <param name="Answer">The answer as the other state's register gave it.</param>
/// <param name="Disclosed">What of the answer the clause gives to the asker.</param>
/// <param name="Clause">The agreement and the clause that permit it.</param>
/// <param name="Losses">What was lost, each line with the way it was lost on.</param>
internal sealed record CanonicalView(string Question, string Answer, string Disclosed, string Clause, IReadOnlyList<string> Losses);
