using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gateway.Adapters;
using Gateway.Agreements;
using Gateway.Exchanges;
using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Sandbox.Examples;
using Translation = Gateway.Lenses.Translation;

namespace Gateway.Sandbox.Demonstration;

/// <summary>
/// Works out again, with the gateway's own lenses and agreements, what happened between the bytes of an exchange. The gateway shows this to
/// nobody: the asker gets what was disclosed, the other state what was asked.
/// </summary>
internal sealed class CanonicalViewer(Corridor corridor, TimeProvider time)
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public CanonicalView View(ExampleQuestion asked, Overheard heard)
    {
        var asking = corridor.Adapters.Adapters[asked.System].Operations[asked.Operation];
        var answering = corridor.Adapters.Adapters[heard.System].Operations.Values
            .Single(operation => operation.Answers && operation.Exchange == asking.Exchange);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        // The examples name no version.
        var spoken = asking.Spoken.Find(null, today)!;
        var permit = AccessRule.Decide(corridor.Agreements, Access(asked, asking), today).Permit!;
        var losses = new List<string>();

        using var question = ToCanonical(Encoding.UTF8.GetBytes(asked.Body), spoken.Question, $"{asked.System} to canonical", losses);
        Note(answering.Spoken.Newest.Question.Lens.ToNational(question.Root), $"canonical to {heard.System}", losses).Dispose();
        using var answer = ToCanonical(heard.Answer, answering.Spoken.Newest.Answer, $"{heard.System} to canonical", losses);
        using var builder = new TokenTableBuilder();
        corridor.Clearances[permit.Clause].Disclose(answer.Root, permit.Grade, builder, []);
        using var disclosed = builder.Build();
        Note(spoken.Answer.Lens.ToNational(disclosed.Root), $"canonical to {asked.System}", losses).Dispose();
        return new CanonicalView(
            Pretty(question.Root), Pretty(answer.Root), Pretty(disclosed.Root), $"{permit.Agreement.Id} {permit.Agreement.Version}, clause {permit.Clause.Id}", losses);
    }

    private static AccessFacts Access(ExampleQuestion asked, Operation asking) => new(
        asked.Client, asked.System, asking.Exchange, asked.Purpose, null, GradeNames.TryParse(asking.Grade, out var made) ? made : null);

    private static TokenTable ToCanonical(ReadOnlySpan<byte> bytes, RecordFormat format, string way, List<string> losses)
    {
        if (!format.Codec.TryRead(bytes, format, RecordLimits.Exchange, out var national, out var finding))
            throw new InvalidOperationException($"`{format.Record}` cannot be read: {finding.Code}");
        using (national)
            return Note(format.Lens.ToCanonical(national.Root), way, losses).Record!;
    }

    private static Translation Note(Translation translation, string way, List<string> losses)
    {
        losses.AddRange(translation.Losses.Select(loss => $"{way}: {loss.At} {loss.Kind} ({loss.Reason})"));
        return translation;
    }

    private static string Pretty(RecordValue value)
    {
        var plain = new ArrayBufferWriter<byte>();
        JsonRecord.Write(value, plain);
        using var document = JsonDocument.Parse(plain.WrittenMemory);
        var pretty = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(pretty, Indented))
            document.WriteTo(json);
        return Encoding.UTF8.GetString(pretty.WrittenSpan);
    }
}
