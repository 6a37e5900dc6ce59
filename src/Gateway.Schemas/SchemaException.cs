using Gateway.Records;

namespace Gateway.Schemas;

/// <summary>A schema that cannot be used: what is wrong, in which schema and where in it.</summary>
public sealed class SchemaException : Exception
{
    public SchemaException(string problem, string schema, JsonPointer at)
        : base($"`{schema}` at `#{at}`: {problem}")
    {
        Problem = problem;
        Schema = schema;
        At = at;
    }

    /// <summary>What is wrong, and what to write instead.</summary>
    public string Problem { get; }

    /// <summary>The identifier of the schema.</summary>
    public string Schema { get; }

    /// <summary>Where in the schema's file.</summary>
    public JsonPointer At { get; }
}
