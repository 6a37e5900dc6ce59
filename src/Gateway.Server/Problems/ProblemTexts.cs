using System.Collections.Frozen;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gateway.Server.Problems;

/// <summary>Every sentence of the problem documents in one language, read once from the embedded <c>texts.&lt;language&gt;.json</c>.</summary>
internal sealed class ProblemTexts
{
    private readonly FrozenDictionary<string, ProblemText> _problems;
    private readonly FrozenDictionary<string, JsonEncodedText> _findings;

    private ProblemTexts(string tag)
    {
        Tag = tag;
        Language = JsonEncodedText.Encode(tag);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"texts.{tag}.json")
            ?? throw new InvalidOperationException($"the program was built without `texts.{tag}.json`");
        using var file = JsonDocument.Parse(stream);
        _problems = file.RootElement.GetProperty("problems").EnumerateObject().ToFrozenDictionary(
            problem => problem.Name,
            problem => new ProblemText(
                JsonEncodedText.Encode(ProblemDocument.Type(problem.Name)),
                Encode(problem.Value.GetProperty("title")),
                Encode(problem.Value.GetProperty("detail"))),
            StringComparer.Ordinal);
        _findings = file.RootElement.GetProperty("findings").EnumerateObject()
            .ToFrozenDictionary(finding => finding.Name, finding => Encode(finding.Value), StringComparer.Ordinal);
    }

    public static ProblemTexts English { get; } = new("en");

    public static ProblemTexts Indonesian { get; } = new("id");

    public static ProblemTexts Malay { get; } = new("ms");

    /// <summary>The language's tag (BCP 47).</summary>
    public string Tag { get; }

    public JsonEncodedText Language { get; }

    /// <summary>The kinds and findings that have words of their own.</summary>
    public IEnumerable<string> Problems => _problems.Keys;

    public IEnumerable<string> Findings => _findings.Keys;

    /// <summary>
    /// Documents go out as <c>application/problem+json</c> with <c>nosniff</c>, never into a page, so backticks and letters stay as they are.
    /// </summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public ProblemText Problem(string code) => _problems[code];

    /// <summary>The words for a finding: its own, else those of the longest family that it belongs to. There is always one.</summary>
    public JsonEncodedText Finding(string code)
    {
        if (_findings.TryGetValue(code, out var own))
            return own;
        for (var slash = code.LastIndexOf('/'); slash > 0; slash = code.LastIndexOf('/', slash - 1))
        {
            if (_findings.TryGetValue(code[..(slash + 1)], out var family))
                return family;
        }

        return _findings[""];
    }

    private static JsonEncodedText Encode(JsonElement text) => JsonEncodedText.Encode(text.GetString()!, Encoder);
}
