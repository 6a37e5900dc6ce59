namespace Gateway.Adapters.Json;

/// <summary>JSON needs to know nothing of a schema.</summary>
internal sealed record JsonFormat : WireFormat
{
    public static JsonFormat Any { get; } = new();
}
