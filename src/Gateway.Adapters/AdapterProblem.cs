namespace Gateway.Adapters;

/// <summary>One thing that is wrong with an adapter folder or a schema, written for the person who mends it.</summary>
/// <param name="File">The file, as a path below the folder that was given.</param>
/// <param name="Message">Where in the file, what is wrong, and what to do.</param>
public sealed record AdapterProblem(string File, string Message)
{
    public override string ToString() => $"{File}: {Message}";
}
