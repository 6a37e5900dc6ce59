using System.Text.Json;
using Gateway.Lenses;

namespace Gateway.Exchanges;

/// <summary>How a report's steps are written (docs/formats/explain.md).</summary>
internal static class ExplanationForm
{
    public static void Step(Utf8JsonWriter json, string step, TracedTranslation translation, IReadOnlyList<ExplainedValue> values)
    {
        json.WriteStartObject();
        json.WriteString("step"u8, step);
        json.WriteString("system"u8, translation.Format.System);
        json.WriteString("record"u8, translation.Format.Record);
        json.WriteString("version"u8, translation.Format.Version);
        json.WriteString("canonical"u8, translation.Format.Lens.Canonical);
        json.WriteStartObject("counts"u8);
        foreach (var outcome in Enum.GetValues<TraceOutcome>())
            json.WriteNumber(Name(outcome), values.Count(value => value.Outcome == outcome));
        json.WriteEndObject();
        json.WriteStartArray("values"u8);
        foreach (var value in values)
            Value(json, value);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A step of which nothing can be said, and why.</summary>
    public static void Absent(Utf8JsonWriter json, string step, string absent)
    {
        json.WriteStartObject();
        json.WriteString("step"u8, step);
        json.WriteString("absent"u8, absent);
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, ExplainedValue value)
    {
        json.WriteStartObject();
        json.WriteString("operation"u8, value.Operation);
        if (value.From is { } from)
            json.WriteString("from"u8, from.ToString());
        if (value.To is { } to)
            json.WriteString("to"u8, to.ToString());
        json.WriteString("outcome"u8, Name(value.Outcome));
        if (value.Original is { } original)
            json.WriteString("original"u8, original);
        if (value.Losses.Count > 0)
        {
            json.WriteStartArray("losses"u8);
            foreach (var loss in value.Losses)
            {
                json.WriteStartObject();
                json.WriteString("kind"u8, loss.Kind);
                json.WriteString("reason"u8, loss.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static string Name(TraceOutcome outcome) => outcome switch
    {
        TraceOutcome.Mapped => "mapped",
        TraceOutcome.Narrowed => "narrowed",
        TraceOutcome.Defaulted => "defaulted",
        TraceOutcome.Dropped => "dropped",
        TraceOutcome.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
