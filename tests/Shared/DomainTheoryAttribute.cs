namespace Gateway.Tests;

/// <summary>A theory on the public code tables; reports itself skipped, by name, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DomainTheoryAttribute : TheoryAttribute
{
    public DomainTheoryAttribute()
    {
        if (DomainTable.Folder is null)
            Skip = "the public code tables are not beside the vectors, in domain/codes";
    }
}
