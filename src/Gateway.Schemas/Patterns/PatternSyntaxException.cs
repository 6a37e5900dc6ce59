namespace Gateway.Schemas.Patterns;

/// <summary>A pattern that cannot be used; the message ends a sentence that begins with the pattern.</summary>
internal sealed class PatternSyntaxException(string problem) : Exception(problem);
