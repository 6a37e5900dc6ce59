using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gateway.Agreements;
using Gateway.Auditing;
using Gateway.Lenses;
using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>
/// Writes the report of an exchange's translations (docs/formats/explain.md). It says of the provider's answer nothing but how the disclosed fields
/// came about, and holds no value but the originals of unknown codes that stand in the answer itself: with it, an asker knows no more of
/// the person than without it.
/// </summary>
internal static class ExplanationReport
{
    // Goes out as application/json with nosniff, never into a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="facts">What is known of the exchange, with its explanation.</param>
    /// <param name="found">Whether the register knows the subject, as far as the asker may learn.</param>
    /// <param name="answer">The answer in the asker's format.</param>
    public static ReadOnlyMemory<byte> Write(Facts facts, bool found, RecordValue answer)
    {
        var (read, put, heard, told) = facts.Explanation!;
        var untold = facts.Freshness!.Kind == FreshnessKind.Live ? "shared" : "kept";
        var output = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("explanation"u8, "1.0"u8);
            json.WriteString("exchange"u8, facts.Operation!.Exchange);
            json.WriteString("grade"u8, facts.Permit!.Grade.Name());
            json.WriteStartArray("steps"u8);
            ExplanationForm.Step(json, "question-read", read!, All(read!));
            if (put is not null)
                ExplanationForm.Step(json, "question-put", put, All(put));
            else
                ExplanationForm.Absent(json, "question-put", untold);
            if (heard is not null)
                ExplanationForm.Step(json, "answer-heard", heard, Disclosed(heard, told!, facts.Disclosed, answer));
            else
                ExplanationForm.Absent(json, "answer-heard", found ? untold : "not-found");
            ExplanationForm.Step(json, "answer-told", told!, [.. told!.Values.Select(value => ExplainedValue.Of(value, told) with { Original = Standing(value, answer) })]);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return output.WrittenMemory;
    }

    private static List<ExplainedValue> All(TracedTranslation translation) => [.. translation.Values.Select(value => ExplainedValue.Of(value, translation))];

    // Of what the provider said, the fields that were disclosed and no others: not what they were written beside, nor what was left behind. Each is one
    // line, and where it was is told as the lens has it for the field: which of several places this record filled may speak of one withheld.
    private static List<ExplainedValue> Disclosed(TracedTranslation heard, TracedTranslation told, IReadOnlyList<JsonPointer> disclosed, RecordValue answer)
    {
        var values = new List<ExplainedValue>();
        foreach (var field in heard.Values.Where(value => value.To is { } to && disclosed.Any(place => to.IsWithin(place))).GroupBy(value => value.To!.Value))
        {
            // Of several values that made it, the one that fared worst speaks for it.
            var value = field.MaxBy(value => value.Outcome)!;
            values.Add(ExplainedValue.Of(value, heard) with
            {
                From = value.From is null ? null : heard.Format.Lens.NationalPlace(field.Key),
                Original = told.Values.Where(later => later.From is { } from && from == field.Key).Select(later => Standing(later, answer)).FirstOrDefault(),
            });
        }

        return values;
    }

    /// <summary>An unknown code's original, where the answer holds it; null otherwise.</summary>
    private static string? Standing(TracedValue value, RecordValue answer) =>
        value is { Original: { } original, To: { } to } && answer.At(to) is { Exists: true } written && written.ToString() == original ? original : null;
}
