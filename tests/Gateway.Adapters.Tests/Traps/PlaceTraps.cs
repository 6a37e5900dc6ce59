namespace Gateway.Adapters.Tests.Traps;

/// <summary>Places, posts and agencies: text as written, because the short codes of the two states collide and none is resolved by its letters.</summary>
internal static class PlaceTraps
{
    public static Dictionary<string, Action> All { get; } = new()
    {
        ["T26"] = () => AssertAsWritten("BKI"),
        ["T27"] = () => AssertAsWritten("TUA"),
        ["T28"] = () => AssertAsWritten("SOEKARNO-HATTA PORT"),
        ["T51"] = () => AssertAsWritten("JKM"),
    };

    private static void AssertAsWritten(string place)
    {
        Assert.Equal(
            $$$"""{"found":true,"document":{"issuingOffice":"{{{place}}}"},"pemegang":{"placeOfBirth":"{{{place}}}"}}""",
            Crossing.Answer(
                "idn-simkim", "verifikasi-dokumen", $$$"""{"ditemukan":true,"dokumen":{"kantorPenerbit":"{{{place}}}"},"pemegang":{"tempatLahir":"{{{place}}}"}}""", "mys-niise", "document-verifications"));
        Assert.Contains(
            $"\"TMPT_LHR\":\"{place}\"",
            Crossing.Question("mys-jim-depot", "semakan-warganegara", $$$"""{"NAMA":"A","WARGANEGARA":"IDN","TARIKH_LAHIR":"1980","TEMPAT_LAHIR":"{{{place}}}"}""", "idn-dukcapil", "padanan-wni"),
            StringComparison.Ordinal);
    }
}
