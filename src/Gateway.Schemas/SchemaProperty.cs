namespace Gateway.Schemas;

/// <summary>A member that a schema speaks of.</summary>
public sealed class SchemaProperty
{
    private readonly Lazy<SchemaShape> _shape;

    internal SchemaProperty(string name, bool isRequired, Func<SchemaShape> shape)
    {
        Name = name;
        IsRequired = isRequired;
        _shape = new(shape);
    }

    public string Name { get; }

    /// <summary>Whether every valid object has it, whichever alternative it takes.</summary>
    public bool IsRequired { get; }

    /// <summary>Read when asked for: a schema may hold itself.</summary>
    public SchemaShape Shape => _shape.Value;
}
