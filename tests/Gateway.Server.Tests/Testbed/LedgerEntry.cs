using System.Text.Json;

namespace Gateway.Server.Tests.Testbed;

/// <summary>An entry as it stands in the ledger.</summary>
internal sealed record LedgerEntry(long Index, ReadOnlyMemory<byte> Bytes)
{
    private readonly Lazy<JsonElement> _entry = new(() => JsonDocument.Parse(Bytes).RootElement);

    public string Kind => this["kind"]!;

    public string Outcome => this["outcome"]!;

    public string? ExchangeId => this["exchangeId"];

    /// <summary>Where the question of this outcome is recorded.</summary>
    public long? QuestionEntry => _entry.Value.TryGetProperty("questionEntry", out var index) ? index.GetInt64() : null;

    public string? FreshnessKind => _entry.Value.TryGetProperty("freshness", out var freshness) ? freshness.GetProperty("kind").GetString() : null;

    public IReadOnlyList<string> Fields => Texts("fields");

    public IReadOnlyList<string> Subjects => Texts("subjects");

    public long? Losses => _entry.Value.TryGetProperty("losses", out var losses) ? losses.GetInt64() : null;

    /// <summary>What translation did, by kind; empty where the entry is of no answer.</summary>
    public Dictionary<string, long> Translated => _entry.Value.TryGetProperty("translated", out var counts)
        ? counts.EnumerateObject().ToDictionary(count => count.Name, count => count.Value.GetInt64())
        : [];

    /// <summary>How many denials the entry stands for.</summary>
    public long Denials => _entry.Value.TryGetProperty("denials", out var sum) ? sum.GetProperty("count").GetInt64() : 1;

    /// <summary>A member's text; null where the entry has none.</summary>
    public string? this[string member] => _entry.Value.TryGetProperty(member, out var value) ? value.GetString() : null;

    private IReadOnlyList<string> Texts(string member) =>
        _entry.Value.TryGetProperty(member, out var list) ? [.. list.EnumerateArray().Select(text => text.GetString()!)] : [];
}
