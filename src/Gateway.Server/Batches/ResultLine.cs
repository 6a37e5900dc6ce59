using System.Buffers;
using System.Text.Json;
using Gateway.Exchanges;
using Gateway.Server.Endpoints;
using Gateway.Server.Problems;

namespace Gateway.Server.Batches;

/// <summary>Writes what became of a row as one line of JSON (docs/formats/batch.md), its line feed included.</summary>
internal static class ResultLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = ProblemTexts.Encoder };

    public static ReadOnlyMemory<byte> Of(BatchCall call, long row, Reply reply)
    {
        if (reply.Refusal is { } refusal)
            return Of(call, row, Problem.Of(reply.ExchangeId, refusal), reply.Receipt);
        var line = new ArrayBufferWriter<byte>(reply.Body.Length + 512);
        using (var json = new Utf8JsonWriter(line, Options))
        {
            Begin(json, row, StatusCodes.Status200OK, reply.ExchangeId, reply.Receipt);
            json.WriteStartObject("freshness"u8);
            json.WriteString("kind"u8, FreshnessText.Kind(reply.Freshness!.Kind));
            json.WriteString("asOf"u8, FreshnessText.AsOf(reply.Freshness));
            json.WriteEndObject();
            json.WriteNumber("loss"u8, reply.Losses);
            json.WriteString("mediaType"u8, reply.MediaType);
            // Last, so that whoever opens the receipt's commitment finds the answer's bytes between here and the end of the line.
            json.WritePropertyName("body"u8);
            call.Form.WriteAnswer(json, reply.Body.Span);
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        return line.WrittenMemory;
    }

    /// <summary>The line of a row that was not asked: no exchange, no receipt.</summary>
    public static ReadOnlyMemory<byte> Of(BatchCall call, long row, RefusalKind kind) =>
        Of(call, row, new Problem(kind) { TraceId = call.Common.TraceId }, receipt: null);

    private static ReadOnlyMemory<byte> Of(BatchCall call, long row, Problem problem, Receipt? receipt)
    {
        var line = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(line, Options))
        {
            Begin(json, row, problem.Kind.Status, problem.ExchangeId, receipt);
            json.WritePropertyName("problem"u8);
            ProblemDocument.Write(problem, call.Texts, json);
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        return line.WrittenMemory;
    }

    private static void Begin(Utf8JsonWriter json, long row, int status, string? exchangeId, Receipt? receipt)
    {
        json.WriteStartObject();
        json.WriteNumber("row"u8, row);
        json.WriteNumber("status"u8, status);
        if (exchangeId is not null)
            json.WriteString("exchangeId"u8, exchangeId);
        if (receipt is null)
            return;
        json.WriteStartObject("receipt"u8);
        json.WriteNumber("index"u8, receipt.Position.Index);
        json.WriteString("leaf"u8, receipt.Position.Leaf.ToString());
        if (receipt is { QuestionSalt: { } question, AnswerSalt: { } answer })
        {
            json.WriteString("questionSalt"u8, question.ToString());
            json.WriteString("answerSalt"u8, answer.ToString());
        }

        json.WriteEndObject();
    }
}
