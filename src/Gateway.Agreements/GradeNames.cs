namespace Gateway.Agreements;

/// <summary>Grades as files and headers write them.</summary>
public static class GradeNames
{
    /// <summary>Reads <c>exists</c>, <c>match</c>, <c>verify</c> or <c>read</c>; case matters.</summary>
    public static bool TryParse(string? text, out Grade grade)
    {
        (var known, grade) = text switch
        {
            "exists" => (true, Grade.Exists),
            "match" => (true, Grade.Match),
            "verify" => (true, Grade.Verify),
            "read" => (true, Grade.Read),
            _ => (false, Grade.Exists),
        };
        return known;
    }

    public static string Name(this Grade grade) => grade switch
    {
        Grade.Exists => "exists",
        Grade.Match => "match",
        Grade.Verify => "verify",
        Grade.Read => "read",
        _ => throw new ArgumentOutOfRangeException(nameof(grade)),
    };
}
