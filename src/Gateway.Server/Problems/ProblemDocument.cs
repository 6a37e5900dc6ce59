using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using Gateway.Exchanges;

namespace Gateway.Server.Problems;

/// <summary>Writes a problem as an RFC 9457 document. It holds codes, places and rules, never a value from a record.</summary>
internal static class ProblemDocument
{
    private static readonly JsonWriterOptions Options = new() { Encoder = ProblemTexts.Encoder };

    private static readonly FrozenDictionary<PartyToAct, JsonEncodedText> Parties = Enum.GetValues<PartyToAct>()
        .ToFrozenDictionary(party => party, party => JsonEncodedText.Encode(Name(party)));

    /// <summary>The problem's type, such as <c>urn:gateway:problem:access:purpose</c>. Callers may rely on it.</summary>
    public static string Type(string code) => $"urn:gateway:problem:{code.Replace('/', ':')}";

    /// <summary>How a document names the party that has to act.</summary>
    public static string Name(PartyToAct party) => party switch
    {
        PartyToAct.Asker => "asker",
        PartyToAct.Provider => "provider",
        PartyToAct.Gateway => "gateway",
        PartyToAct.Parties => "parties",
        _ => throw new ArgumentOutOfRangeException(nameof(party)),
    };

    public static void Write(Problem problem, ProblemTexts texts, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        Write(problem, texts, json);
    }

    public static void Write(Problem problem, ProblemTexts texts, Utf8JsonWriter json)
    {
        var text = texts.Problem(problem.Kind.Code);
        json.WriteStartObject();
        json.WriteString("type"u8, text.Type);
        json.WriteString("title"u8, text.Title);
        json.WriteNumber("status"u8, problem.Kind.Status);
        json.WriteString("detail"u8, text.Detail);
        if (problem.ExchangeId is { } exchange)
            json.WriteString("instance"u8, $"/exchanges/{exchange}");
        json.WriteString("act"u8, Parties[problem.Kind.Act]);
        if (problem.System is { } system)
            json.WriteString("system"u8, system);
        json.WriteBoolean("retry"u8, problem.Kind.Retry);
        json.WriteString("lang"u8, texts.Language);
        if (problem.Findings.Count > 0)
            WriteFindings(problem, texts, json);
        if (problem.TraceId is { } trace)
            json.WriteString("traceId"u8, trace);
        json.WriteEndObject();
    }

    private static void WriteFindings(Problem problem, ProblemTexts texts, Utf8JsonWriter json)
    {
        json.WriteStartArray("findings"u8);
        foreach (var finding in problem.Findings)
        {
            json.WriteStartObject();
            json.WriteString("code"u8, finding.Code);
            json.WriteString("at"u8, finding.At.ToString());
            if (finding.Expected is { } expected)
                json.WriteString("expected"u8, expected);
            json.WriteString("text"u8, texts.Finding(finding.Code));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
