using System.Text.Json;

namespace Gateway.Server.Problems;

/// <summary>The words for one kind of refusal in one language, as JSON already escaped.</summary>
/// <param name="Type">The problem's type, the same in every language.</param>
/// <param name="Title">What is the matter.</param>
/// <param name="Detail">What to do about it.</param>
internal sealed record ProblemText(JsonEncodedText Type, JsonEncodedText Title, JsonEncodedText Detail);
