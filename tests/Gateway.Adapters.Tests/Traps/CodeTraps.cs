using Gateway.Lenses.Tests;
using Gateway.Records.Dates;
using Gateway.Records.Places;
using Gateway.Tests;

namespace Gateway.Adapters.Tests.Traps;

/// <summary>Codes and words: the list of the system that wrote them decides. What no list says stays beside UNKNOWN, and a loss says so.</summary>
internal static class CodeTraps
{
    public static Dictionary<string, Action> All { get; } = new()
    {
        ["T17"] = LettersOfTwoLists,
        ["T18"] = UnspecifiedSex,
        ["T19"] = MaritalCodes,
        ["T21"] = () => Assert.Equal("""{"f":{"code":"UNKNOWN","original":"Kristian"}}""", CivilLists.Canonical("religion", "my_label", "Kristian")),
        ["T22"] = Degrees,
        ["T23"] = Sectors,
        ["T24"] = SingleJourneys,
        ["T29"] = MalayMonths,
        ["T33"] = () =>
        {
            Assert.Equal("DEU", CountryCodes.FromZone("D<<"));
            Assert.Equal("""{"f":{"code":"DEU"}}""", CivilLists.Of(("D", "DEU")).ToCanonical("""{"f":"D"}"""));
        },
        ["T34"] = Stateless,
        ["T37"] = EditionsOfIndices,
        ["T41"] = () => Assert.Equal(
            ("""{"known":true,"status":{"code":"UNKNOWN","original":"LAPORAN LARI"}}""", "/StatusImigresen unknown-code"),
            Crossing.Answered("mys-myimms", "semakan-status", """{"Dijumpai":"YA","StatusImigresen":"LAPORAN LARI"}""")),
        ["T42"] = PassesOfOnePart,
        ["T49"] = Classes,
    };

    /// <summary>P is a woman in one list and a man in another: the same letter, read by each list on its own.</summary>
    private static void LettersOfTwoLists()
    {
        var priaWanita = CivilLists.Of(("P", "MALE"), ("W", "FEMALE"));
        var lakiPerempuan = CivilLists.Of(("L", "MALE"), ("P", "FEMALE"));

        Assert.Equal("""{"f":"L"}""", lakiPerempuan.ToNational(priaWanita.ToCanonical("""{"f":"P"}""")));
        Assert.Equal("""{"f":"P"}""", lakiPerempuan.ToNational(priaWanita.ToCanonical("""{"f":"W"}""")));
        Assert.Equal("schema/enum /JANTINA", Crossing.Asked("mys-jim-depot", "semakan-warganegara", """{"NAMA":"A","TARIKH_LAHIR":"1980","WARGANEGARA":"IDN","JANTINA":"W"}""").Text);
    }

    /// <summary>Both states count from 1, and 3 and 4 stand the other way round. Neither column tells a registered act from an unregistered one.</summary>
    private static void MaritalCodes()
    {
        var rows = DomainTable.Read("marital-status")
            .Where(row => row["id_ktp_code"].Length > 0 && row["my_dosm_code"].Length > 0 && !row["canonical"].EndsWith("_UNREGISTERED", StringComparison.Ordinal))
            .ToList();
        var indonesian = CivilLists.Of([.. rows.Select(row => (row["id_ktp_code"], row["canonical"]))]);
        var malay = CivilLists.Of([.. rows.Select(row => (row["my_dosm_code"], row["canonical"]))]);

        foreach (var row in rows)
            Assert.Equal($$$"""{"f":"{{{row["my_dosm_code"]}}}"}""", malay.ToNational(indonesian.ToCanonical($$$"""{"f":"{{{row["id_ktp_code"]}}}"}""")));
        Assert.Equal("""{"f":"4"}""", malay.ToNational(indonesian.ToCanonical("""{"f":"3"}""")));
    }

    private static void UnspecifiedSex()
    {
        const string Canonical = """{"known":true,"holder":{"sex":{"code":"UNSPECIFIED"}}}""";

        Assert.Equal(("""{"known":true,"holder":{"sex":{"code":"UNSPECIFIED"}}}""", ""), Crossing.Answered("mys-niise", "document-verifications", """{"found":true,"pemegang":{"gender":"X"}}"""));
        foreach (var (system, operation) in new[] { ("idn-simkim", "verifikasi-dokumen"), ("mys-myimms", "semakan-dokumen"), ("idn-peduliwni", "cek-dokumen") })
        {
            var (told, losses) = Crossing.Told(system, operation, Canonical);
            Assert.DoesNotMatch("\"[LP]\"", told);
            Assert.Contains("/holder/sex", losses, StringComparison.Ordinal);
        }
    }

    private static void Degrees()
    {
        var malay = CivilLists.Of(("IJAZAH SARJANA MUDA", "BACHELOR"), ("SARJANA", "MASTER"));
        var indonesian = CivilLists.Of(("SARJANA", "BACHELOR"), ("S2", "MASTER"));

        Assert.Equal("""{"f":"S2"}""", indonesian.ToNational(malay.ToCanonical("""{"f":"SARJANA"}""")));
        Assert.Equal("""{"f":"IJAZAH SARJANA MUDA"}""", malay.ToNational(indonesian.ToCanonical("""{"f":"SARJANA"}""")));
        foreach (var row in DomainTable.Read("education").Where(row => row["canonical"] is "BACHELOR" or "MASTER"))
            Assert.Equal((row["my_label"], ""), CivilLists.Across("education", "id_label", "my_label", row["id_label"]));
    }

    /// <summary>Every sector that both states name crosses by its code. Pembinaan is construction here and guidance there.</summary>
    private static void Sectors()
    {
        Assert.Contains("\"sektor\":\"KONSTRUKSI\"", Sector("PEMBINAAN"), StringComparison.Ordinal);
        Assert.Contains("\"sektor\":\"PERKEBUNAN\"", Sector("PERLADANGAN"), StringComparison.Ordinal);
        Assert.DoesNotContain("PEMBINAAN", Sector("PEMBINAAN"), StringComparison.Ordinal);
    }

    private static string Sector(string word) => Crossing.Answer(
        "mys-myimms", "semakan-status", $$$"""{"Dijumpai":"YA","Pas":{"Sektor":"{{{word}}}"}}""", "idn-peduliwni", "cek-status");

    private static void SingleJourneys()
    {
        var told = Crossing.Answer(
            "idn-simkim", "verifikasi-dokumen", """{"ditemukan":true,"dokumen":{"jenisDokumen":"SPLP WNI","sekaliJalan":true}}""", "mys-apmm-kru", "semakan-kru");

        Assert.Equal("""{"DIJUMPAI":"YA","JENIS_DOKUMEN":"SPLP INDONESIA","SEHALA_SAHAJA":"YA"}""", told);
        Assert.DoesNotContain("PASPORT", told, StringComparison.Ordinal);
    }

    private static void MalayMonths()
    {
        foreach (var (month, number) in new[] { ("MAC", "03"), ("MEI", "05"), ("JUN", "06"), ("JUL", "07"), ("OGO", "08"), ("OKT", "10"), ("DIS", "12") })
        {
            var asked = Crossing.Asked("mys-apmm-kru", "semakan-kru", $$$"""{"NEGARA_PENGELUAR":"IDN","NO_DOKUMEN":"X7654321","TARIKH_LAHIR":"05-{{{month}}}-2026"}""").Text;
            Assert.Contains($"\"birthDate\":\"2026-{number}-05\"", asked, StringComparison.Ordinal);
        }

        var whole = TestLens.Load(
            """ "properties": { "f": { "type": "string" } } """, """ "properties": { "f": { "type": "string", "format": "date" } } """,
            """{ "op": "date", "national": "/f", "canonical": "/f", "format": "dd MMMM yyyy", "months": "ms" }""");
        foreach (var (month, number) in MonthNames.Malay.Select((month, index) => (month, index + 1)))
            Assert.Equal($$$"""{"f":"2026-{{{number:D2}}}-05"}""", whole.ToCanonical($$$"""{"f":"05 {{{month}}} 2026"}"""));
    }

    private static void Stateless()
    {
        foreach (var state in new[] { "XXA", "XXB", "XXC", "XXX" })
        {
            var asked = Crossing.Asked("mys-jim-depot", "semakan-warganegara", $$$"""{"NAMA":"A","TARIKH_LAHIR":"1990","WARGANEGARA":"{{{state}}}"}""").Text;
            Assert.Contains($"\"nationality\":\"{state}\"", asked, StringComparison.Ordinal);
            Assert.Equal(
                ($$$"""{"known":true,"holder":{"nationality":"{{{state}}}"}}""", ""),
                Crossing.Answered("mys-myimms", "semakan-dokumen", $$$"""{"Dijumpai":"YA","Pemegang":{"Warganegara":"{{{state}}}"}}"""));
        }

        // Blank stays blank: no country is filled in.
        Assert.DoesNotContain("nationality", Crossing.Asked("mys-apmm-kru", "semakan-kru", """{"NEGARA_PENGELUAR":"IDN","NO_DOKUMEN":"X7654321","NAMA":"A"}""").Text, StringComparison.Ordinal);
    }

    /// <summary>An index that a later edition merged is read as what it became; the edition stays beside it and the loss is said.</summary>
    private static void EditionsOfIndices()
    {
        var (canonical, losses) = Crossing.Answered("idn-simkim", "cek-izin", """{"ditemukan":true,"izin":{"jenisIzin":"A2","edisiIndeks":"2023"}}""");

        Assert.Equal("""{"known":true,"pass":{"kind":{"code":"A1"},"edition":"2023"}}""", canonical);
        Assert.Equal("/izin/jenisIzin narrowed", losses);
    }

    /// <summary>The part of Malaysia crosses with the pass, so that nobody takes a pass of Sabah for one of the Peninsula.</summary>
    private static void PassesOfOnePart()
    {
        foreach (var part in new[] { "SABAH", "SARAWAK", "LABUAN" })
        {
            var told = Crossing.Answer("mys-myimms", "semakan-status", $$$"""{"Dijumpai":"YA","Pas":{"JenisPas":"PLKS","Wilayah":"{{{part}}}"}}""", "idn-simkim", "cek-izin");
            Assert.Contains($"\"{part}\"", told.ToUpperInvariant(), StringComparison.Ordinal);
        }
    }

    /// <summary>Four levels against three: the one that is missing is raised, and what it was is a loss that is said.</summary>
    private static void Classes()
    {
        var malay = CivilLists.Of(("Terhad", "RESTRICTED"), ("Sulit", "CONFIDENTIAL"), ("Rahsia", "SECRET"));
        var indonesian = TestLens.Load(
            """ "properties": { "f": { "type": "string" } } """,
            CivilLists.Coded,
            """{ "op": "code", "national": "/f", "canonical": "/f", "list": "kelas", "loss": "test" }""",
            """
            { "codes": "1.0", "list": "kelas", "edition": "2026", "canonicalSet": "class", "entries": [
              { "national": "Terbatas", "canonical": "RESTRICTED" }, { "national": "Rahasia", "canonical": "SECRET" },
              { "national": "Rahasia", "canonical": "CONFIDENTIAL", "wayIn": false, "reason": "raised: there is no such level" } ] }
            """);

        Assert.Equal("""{"f":"Rahasia"}""", indonesian.ToNational(malay.ToCanonical("""{"f":"Sulit"}""")));
        Assert.Equal(["code /f narrowed"], indonesian.LossesToNational("""{"f":{"code":"CONFIDENTIAL"}}"""));
    }
}
