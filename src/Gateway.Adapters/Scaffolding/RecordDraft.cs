using System.Text.Json.Nodes;
using Gateway.Adapters.Loading;

namespace Gateway.Adapters.Scaffolding;

/// <summary>One record of a new adapter: its samples, and the schema and lens drafted from them.</summary>
/// <param name="Samples">The samples.</param>
/// <param name="Schema">The first schema.</param>
/// <param name="Lens">The first lens.</param>
internal sealed record RecordDraft(SampleRecords Samples, JsonObject Schema, JsonObject Lens)
{
    /// <summary>Null, with problems, where the samples cannot be used or there is no such canonical record.</summary>
    public static RecordDraft? Make(
        ScaffoldOrder order, string record, string canonicalRecord, string source, Dictionary<string, CodesDraft> codes, SchemaFolder schemas, Problems problems)
    {
        var samples = SampleRecords.Read(order.From, record, problems);
        var canonicalName = schemas.Canonical.Keys
            .Where(name => name.StartsWith(canonicalRecord + "/", StringComparison.Ordinal))
            .MaxBy(name => Version.Parse(name.Split('/')[1]));
        if (canonicalName is null)
            problems.Add(order.Exchange, $"there is no canonical schema `{canonicalRecord}`; there are {string.Join(", ", schemas.Canonical.Keys.Order(StringComparer.Ordinal))}");
        if (samples is null || canonicalName is null)
            return null;
        var canonical = schemas.Canonical[canonicalName].Shape;
        var draft = LensDraft.Of(samples.Seen, canonical, source, codes);
        var lens = new JsonObject { ["lens"] = "1.0", ["record"] = record, ["version"] = "1.0", ["canonical"] = canonicalName, ["lines"] = draft.Lines };
        return new RecordDraft(samples, new SchemaDraft(samples, draft.Pairs, canonical).ToFile(order.Id), lens);
    }
}
