namespace Gateway.Tests;

/// <summary>A theory on public vectors; reports itself skipped, by name, where the vectors are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class VectorTheoryAttribute : TheoryAttribute
{
    public VectorTheoryAttribute()
    {
        if (Repository.Vectors is null)
            Skip = "the public vectors are neither in GATEWAY_VECTORS nor in ../shared/vectors";
    }
}
