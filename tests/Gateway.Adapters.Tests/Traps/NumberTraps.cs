using Gateway.Records.Identifiers;
using Gateway.Records.Places;
using Gateway.Tests;

namespace Gateway.Adapters.Tests.Traps;

/// <summary>Identity and document numbers: carried as they are, never completed, never read for more than they say.</summary>
internal static class NumberTraps
{
    public static Dictionary<string, Action> All { get; } = new()
    {
        ["T01"] = () => Assert.Equal("Kota Administrasi Jakarta Pusat", Nik.Parse(Carried("3171011708850001")).Region!.Name),
        ["T02"] = RetiredRegions,
        ["T03"] = () =>
        {
            var nik = Nik.Parse(Carried("6171014101800002"));
            Assert.Equal((1, 1, 80, Sex.Female), (nik.BirthDay, nik.BirthMonth, nik.BirthYearOfCentury, nik.SexHint));
            Assert.DoesNotContain("TGL_LHR", Asked("6171014101800002"), StringComparison.Ordinal);
            Assert.DoesNotContain("JENIS_KLMIN", Asked("6171014101800002"), StringComparison.Ordinal);
        },
        ["T04"] = () => Assert.Equal(NikKind.Nit, Nik.Parse(Carried("9900010101800001")).Kind),
        ["T06"] = FamilyCards,
        ["T07"] = LeadingZeros,
        ["T08"] = () => Assert.Equal(
            """{"person":{"name":{"full":"A","source":"STATED"},"nationality":"IDN","myKad":"800229615533"}}""",
            Crossing.Asked("mys-jim-depot", "semakan-warganegara", """{"NAMA":"A","WARGANEGARA":"IDN","NO_KAD_PENGENALAN":"800229615533"}""").Text),
        ["T09"] = BirthplaceGroups,
        ["T48"] = Placeholders,
        ["T32"] = () => Assert.Equal(["1925", "2025"], Nik.Parse("3314014101250032").BirthDates(new DateOnly(2026, 3, 14)).Select(date => date.ToString()[..4]).Order()),
    };

    private static void RetiredRegions()
    {
        foreach (var row in DomainTable.Read("id-regencies").Where(row => row["status"] == "retired"))
        {
            var number = Carried($"{row["code"].Replace(".", "", StringComparison.Ordinal)}010101800001");
            Assert.True(Nik.TryParse(number, out var nik, out _), number);
            Assert.True(nik.Region!.IsRetired);
        }
    }

    /// <summary>A household's number and a person's have one shape and two places, and no value moves from one to the other.</summary>
    private static void FamilyCards()
    {
        const string Card = "6503011701200001";
        var typed = Crossing.Question("mys-jim-depot", "semakan-warganegara", $$$"""{"NAMA":"A","WARGANEGARA":"IDN","TARIKH_LAHIR":"1980","NO_KK":"{{{Card}}}"}""", "idn-dukcapil", "padanan-wni");

        Assert.Contains($"\"NO_KK\":\"{Card}\"", typed, StringComparison.Ordinal);
        Assert.DoesNotContain("\"NIK\"", typed, StringComparison.Ordinal);
        Assert.True(Nik.Parse(Card).MayBeFamilyCard);
        Assert.Equal("schema/anyOf ", Crossing.Asked("mys-jim-depot", "semakan-warganegara", $$$"""{"NAMA":"A","WARGANEGARA":"IDN","NO_KK":"{{{Card}}}"}""").Text);
    }

    private static void LeadingZeros()
    {
        const string Start = """{"NAMA":"A","WARGANEGARA":"MYS","NO_KAD_PENGENALAN":""";

        Assert.Contains("\"myKad\":\"010203145001\"", Crossing.Asked("mys-jim-depot", "semakan-warganegara", Start + "\"010203145001\"}").Text, StringComparison.Ordinal);
        Assert.Equal("schema/pattern /NO_KAD_PENGENALAN", Crossing.Asked("mys-jim-depot", "semakan-warganegara", Start + "\"10203145001\"}").Text);
        Assert.Equal("schema/type /NO_KAD_PENGENALAN", Crossing.Asked("mys-jim-depot", "semakan-warganegara", Start + "10203145001}").Text);
        Assert.Equal("010203145001", MyKad.Parse("010203-14-5001").Value);
    }

    private static void BirthplaceGroups()
    {
        foreach (var row in DomainTable.Read("my-birthplace-codes"))
        {
            if (!MalaysianBirthplace.TryFind(row["pb_code"], out var place) || place.Kind is not MalaysianBirthplaceKind.CountryGroup)
                continue;
            Assert.Null(place.Country);
        }

        Assert.True(MalaysianBirthplace.TryFind("83", out var group));
        Assert.Null(group.Country);
        Assert.NotEmpty(group.Label);
    }

    private static void Placeholders()
    {
        foreach (var number in new[] { "B123456", "NA", "N/A", "NIL", "TIADA", "XXXXXXX", "0000000", "99999999", "A0000000" })
        {
            Assert.Equal("schema/not /NO_DOKUMEN", Crossing.Asked("mys-apmm-kru", "semakan-kru", $$$"""{"NEGARA_PENGELUAR":"IDN","NO_DOKUMEN":"{{{number}}}"}""").Text);
            Assert.Equal("schema/not /Dokumen/NoDokumen", Crossing.Asked("mys-myimms", "semakan-dokumen", $$$"""{"Dokumen":{"NegaraPengeluar":"IDN","NoDokumen":"{{{number}}}"}}""").Text);
        }
    }

    /// <summary>The number as the population register is asked with it.</summary>
    private static string Carried(string nik)
    {
        Assert.Contains($"\"NIK\":\"{nik}\"", Asked(nik), StringComparison.Ordinal);
        return nik;
    }

    private static string Asked(string nik) =>
        Crossing.Question("mys-jim-depot", "semakan-warganegara", $$$"""{"NAMA":"A","WARGANEGARA":"IDN","NIK":"{{{nik}}}"}""", "idn-dukcapil", "padanan-wni");
}
