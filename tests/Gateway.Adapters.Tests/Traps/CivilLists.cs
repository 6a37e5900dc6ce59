using System.Text.Json;
using Gateway.Lenses.Tests;
using Gateway.Tests;

namespace Gateway.Adapters.Tests.Traps;

/// <summary>
/// Lenses over code lists that no system here exchanges yet, made from the public tables row by row: what a list says decides, and never
/// what two words look like.
/// </summary>
internal static class CivilLists
{
    /// <summary>The canonical side of each: one coded value.</summary>
    public const string Coded =
        """ "properties": { "f": { "type": "object", "additionalProperties": false, "required": ["code"], "properties": { "code": { "type": "string" }, "original": { "type": "string" } } } } """;

    /// <summary>What a word of one column of a table is in another, and the loss; the way goes through the canonical code, as between any two systems.</summary>
    public static (string Word, string Losses) Across(string table, string from, string to, string word)
    {
        var reading = Lens(table, from);
        var writing = Lens(table, to);
        var canonical = reading.ToCanonical(JsonSerializer.Serialize(new { f = word }));
        var losses = reading.LossesToCanonical(JsonSerializer.Serialize(new { f = word })).Concat(writing.LossesToNational(canonical));
        using var national = JsonDocument.Parse(writing.ToNational(canonical));
        return (national.RootElement.TryGetProperty("f", out var value) ? value.GetString()! : "", string.Join(", ", losses));
    }

    /// <summary>The canonical form of a word.</summary>
    public static string Canonical(string table, string from, string word) => Lens(table, from).ToCanonical(JsonSerializer.Serialize(new { f = word }));

    /// <summary>A lens over entries of a list, given as national word and canonical code.</summary>
    public static TestLens Of(params (string National, string Canonical)[] entries) => Of(entries.Select(entry => (object)new { national = entry.National, canonical = entry.Canonical }));

    /// <summary>A column's words by canonical code. A word that stands for two codes stands for neither.</summary>
    private static TestLens Lens(string table, string column)
    {
        var rows = DomainTable.Read(table).Where(row => row[column].Length > 0).Select(row => (Word: row[column], Code: row["canonical"])).ToList();
        return Of([.. rows.GroupBy(row => row.Word).Where(group => group.Count() == 1).Select(group => group.Single())]);
    }

    private static TestLens Of(IEnumerable<object> entries)
    {
        var list = JsonSerializer.Serialize(new { codes = "1.0", list = "l", edition = "2026", canonicalSet = "s", entries });
        return TestLens.Load(""" "properties": { "f": { "type": "string" } } """, Coded, """{ "op": "code", "national": "/f", "canonical": "/f", "list": "l", "loss": "test" }""", list);
    }
}
