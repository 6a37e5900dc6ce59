namespace Gateway.Sandbox.Demonstration;

/// <summary>One question as it went out, and its answer as it came back.</summary>
/// <param name="System">The system that was asked.</param>
/// <param name="Path">Where it takes the question.</param>
/// <param name="MediaType">The question's media type.</param>
/// <param name="Question">The question's bytes.</param>
/// <param name="Answer">The answer's bytes; empty where none came.</param>
internal sealed record Overheard(string System, string Path, string MediaType, byte[] Question, byte[] Answer);
