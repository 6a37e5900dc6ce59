namespace Gateway.Tests;

/// <summary>A test on public vectors; reports itself skipped, by name, where the vectors are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class VectorFactAttribute : FactAttribute
{
    public VectorFactAttribute()
    {
        if (Repository.Vectors is null)
            Skip = "the public vectors are neither in GATEWAY_VECTORS nor in ../shared/vectors";
    }
}
