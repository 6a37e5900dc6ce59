using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Adapters;
using Gateway.Lenses;
using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Tests;

namespace Gateway.Sandbox.Tests.Systems;

/// <summary>Asks a simulated system as the gateway does: a canonical question through the adapter's lens, the answer back through it.</summary>
internal static class CanonicalExchange
{
    private static readonly Lazy<AdapterSet> Set = new(() => AdapterSet.Load(Repository.Path("adapters"), Repository.Path("schemas")));

    /// <summary>The canonical answer as JSON, and what was lost on the way back. Fails where anything on the way is not as the schemas say.</summary>
    public static async Task<(JsonNode Answer, IReadOnlyList<Loss> Losses)> AskAsync(NationalSystems systems, string system, string operation, JsonObject question)
    {
        var national = Set.Value.Adapters[system].Operations[operation];

        var reply = await systems.AskAsync($"{system}/{national.Path}", ToNational(national.Question["1.0"], question));

        return ToCanonical(national.Answer["1.0"], reply);
    }

    private static string ToNational(RecordFormat format, JsonObject question)
    {
        using var canonical = Read(question.ToJsonString());
        Assert.Empty(format.Canonical.Check(canonical.Root));
        using var translation = format.Lens.ToNational(canonical.Root);
        Assert.Empty(translation.Findings);
        Assert.Empty(format.Schema.Check(translation.Record!.Root));
        var bytes = new ArrayBufferWriter<byte>();
        Assert.Null(format.Codec.Write(translation.Record.Root, format, bytes));
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static (JsonNode Answer, IReadOnlyList<Loss> Losses) ToCanonical(RecordFormat format, string answer)
    {
        var isRead = format.Codec.TryRead(Encoding.UTF8.GetBytes(answer), format, RecordLimits.Exchange, out var national, out var finding);
        Assert.True(isRead, finding?.Code);
        using (national)
        {
            Assert.Empty(format.Schema.Check(national!.Root));
            using var translation = format.Lens.ToCanonical(national.Root);
            Assert.Empty(translation.Findings);
            Assert.Empty(format.Canonical.Check(translation.Record!.Root));
            var bytes = new ArrayBufferWriter<byte>();
            JsonRecord.Write(translation.Record.Root, bytes);
            return (JsonNode.Parse(bytes.WrittenSpan)!, translation.Losses);
        }
    }

    private static TokenTable Read(string json) =>
        JsonRecord.TryRead(Encoding.UTF8.GetBytes(json), RecordLimits.Exchange, out var record, out var finding)
            ? record
            : throw new InvalidOperationException(finding.Code);
}
