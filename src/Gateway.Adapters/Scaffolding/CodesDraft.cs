using System.Text.Json.Nodes;

namespace Gateway.Adapters.Scaffolding;

/// <summary>The first entries of a code list: values seen whose words are known. What no word stands for is left out, never guessed at.</summary>
internal sealed class CodesDraft(string name, string canonicalSet)
{
    private readonly Dictionary<string, string> _entries = new(StringComparer.Ordinal);

    public string CanonicalSet => canonicalSet;

    public bool IsEmpty => _entries.Count == 0;

    /// <summary>Adds what is known of the values seen, and says of the others why they are left out.</summary>
    public IReadOnlyList<string> Add(Observed seen, CanonicalMember canonical, IReadOnlyList<string> codes)
    {
        var values = seen.Form.Listed ?? [.. seen.Texts.Distinct(StringComparer.Ordinal)];
        var left = new List<string>();
        foreach (var value in values)
        {
            var code = codes.FirstOrDefault(code => code == value) ?? CodeWords.Find(value, canonical.At, [.. values]);
            if (FalseFriend.In(Words.Of(value)) is { } friend)
                left.Add($"`{value}` is left out: {friend}");
            else if (code is null || !codes.Contains(code))
                left.Add($"`{value}` is left out: no word for a code of `{canonical.At}`");
            else
                _entries.TryAdd(value, code);
        }

        return left;
    }

    public JsonObject ToFile()
    {
        var entries = new JsonArray();
        foreach (var (national, canonical) in _entries)
        {
            var entry = new JsonObject { ["national"] = national, ["canonical"] = canonical is "true" or "false" ? canonical == "true" : canonical };
            // The commonest of several comes first and is the one that is written.
            if (_entries.First(other => other.Value == canonical).Key != national)
                entry["wayBack"] = false;
            entry["guess"] = "its word is one for this code";
            entries.Add(entry);
        }

        return new JsonObject { ["codes"] = "1.0", ["list"] = name, ["edition"] = "samples", ["canonicalSet"] = canonicalSet, ["entries"] = entries };
    }
}
