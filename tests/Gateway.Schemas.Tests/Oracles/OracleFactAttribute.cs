namespace Gateway.Schemas.Tests.Oracles;

/// <summary>A test that asks other validators; reports itself skipped, by name, where <c>tests/oracles/install.sh</c> has not fetched them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OracleFactAttribute : FactAttribute
{
    public OracleFactAttribute()
    {
        if (!NodeJudges.AreInstalled)
            Skip = "`ajv` and `@hyperjump/json-schema` are not installed: run `tests/oracles/install.sh`";
    }
}
