using System.Text.Json;
using Gateway.Tests;

namespace Gateway.Adapters.Tests.Traps;

/// <summary>Words that both languages have and that mean different things in them are never translated by their form.</summary>
public sealed class FalseFriendTests
{
    private static readonly List<(string Party, string Set, string National, string Canonical)> Entries = [.. Lists()];

    public static TheoryData<string> Words() => [.. WordList()];

    [DomainFact]
    public void There_are_words_to_try_and_some_stand_in_lists()
    {
        var words = WordList().ConvertAll(word => word.ToUpperInvariant());

        Assert.NotEmpty(words);
        Assert.Contains(Entries, entry => words.Contains(entry.National));
    }

    /// <summary>A word in a list of one state comes out as the other state's own word for what it means there, which is another word.</summary>
    [DomainTheory]
    [MemberData(nameof(Words))]
    public void A_list_that_holds_it_leads_to_another_word_of_the_other_state(string word)
    {
        foreach (var (party, set, _, canonical) in Entries.Where(entry => Holds(entry.National, word)))
        {
            var others = Entries.Where(other => other.Party != party && other.Set == set && other.Canonical == canonical);
            Assert.DoesNotContain(others, other => Holds(other.National, word));
        }
    }

    /// <summary>A word that no list holds is read as unknown, by both states' systems alike, with the word beside it and a loss: never as what it looks like.</summary>
    [DomainTheory]
    [MemberData(nameof(Words))]
    public void Where_no_list_holds_it_it_is_unknown_and_a_loss_says_so(string word)
    {
        var upper = word.ToUpperInvariant();
        foreach (var (system, operation, party, set, record, place) in Places)
        {
            if (Entries.Any(entry => entry.Party == party && entry.Set == set && entry.National == upper))
                continue;
            var (text, losses) = Crossing.Answered(system, operation, record.Replace("*", upper, StringComparison.Ordinal));

            Assert.Contains($$$"""{"code":"UNKNOWN","original":"{{{upper}}}"}""", text, StringComparison.Ordinal);
            Assert.Equal($"{place} unknown-code", losses);
        }
    }

    private static (string System, string Operation, string Party, string Set, string Record, string Place)[] Places { get; } =
    [
        ("idn-simkim", "verifikasi-dokumen", "IDN", "verdict", """{"ditemukan":true,"statusDokumen":"*"}""", "/statusDokumen"),
        ("idn-simkim", "cek-izin", "IDN", "immigration-status", """{"ditemukan":true,"statusIzin":"*"}""", "/statusIzin"),
        ("mys-myimms", "semakan-dokumen", "MYS", "verdict", """{"Dijumpai":"YA","StatusDokumen":"*"}""", "/StatusDokumen"),
        ("mys-myimms", "semakan-status", "MYS", "immigration-status", """{"Dijumpai":"YA","StatusImigresen":"*"}""", "/StatusImigresen"),
        ("mys-myimms", "semakan-status", "MYS", "sector", """{"Dijumpai":"YA","Pas":{"Sektor":"*"}}""", "/Pas/Sektor"),
    ];

    private static bool Holds(string national, string word) =>
        national.Split(' ', '_').Append(national).Contains(word, StringComparer.OrdinalIgnoreCase);

    private static List<string> WordList() => DomainTable.Folder is null
        ? []
        : [.. DomainTable.Read("field-labels").Where(row => row["kind"] == "FALSE_FRIEND").Select(row => row["label_en_or_word"])];

    private static IEnumerable<(string Party, string Set, string National, string Canonical)> Lists()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Path("adapters"), "*.codes.json", SearchOption.AllDirectories))
        {
            using var list = JsonDocument.Parse(File.ReadAllBytes(file));
            var party = Path.GetRelativePath(Repository.Path("adapters"), file)[..3].ToUpperInvariant();
            foreach (var entry in list.RootElement.GetProperty("entries").EnumerateArray())
                yield return (party, list.RootElement.GetProperty("canonicalSet").GetString()!, entry.GetProperty("national").ToString(), entry.GetProperty("canonical").ToString());
        }
    }
}
