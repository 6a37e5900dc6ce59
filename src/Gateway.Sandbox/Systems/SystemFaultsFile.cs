using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gateway.Sandbox.Systems;

/// <summary>Reads what a caller posts to <c>/{system}/faults</c>, such as <c>{"latencyMs": 200, "errorRate": 0.1}</c>.</summary>
internal static class SystemFaultsFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>False for anything but an object of known members within their bounds.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, [NotNullWhen(true)] out SystemFaults? faults)
    {
        try
        {
            faults = JsonSerializer.Deserialize<SystemFaults>(json, Options);
        }
        catch (JsonException)
        {
            faults = null;
        }

        return faults is { IsPossible: true };
    }
}
