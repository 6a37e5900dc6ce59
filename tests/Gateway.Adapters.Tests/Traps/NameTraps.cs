using Gateway.Records.Mrz;
using Gateway.Records.Names;
using Gateway.Tests;

namespace Gateway.Adapters.Tests.Traps;

/// <summary>Names: whole, as one source writes them, and compared rather than taken apart. Zones: what they hold and what they leave open.</summary>
internal static class NameTraps
{
    private static readonly DateOnly Today = new(2026, 3, 14);

    public static Dictionary<string, Action> All { get; } = new()
    {
        ["T11"] = () => AssertWhole("SUPARMAN"),
        ["T12"] = () => AssertWhole("AHMAD BIN ISMAIL"),
        ["T13"] = () =>
        {
            AssertWhole("KUMAR A/L RAJAN");
            var zone = Zone("P<MYSKUMAR<A<L<RAJAN".PadRight(44, '<'), Specimen("SYN-MYS-MALAY")[1]);
            Assert.Equal("KUMAR A L RAJAN", zone.FullName);
            Assert.Equal(NameOutcome.Same, NameComparison.Compare(PersonName.Of(zone), PersonName.Read("KUMAR A/L RAJAN")).Outcome);
        },
        ["T14"] = () =>
        {
            AssertWhole("MA'RUF");
            Assert.Equal(NameOutcome.Same, NameComparison.Compare("MA'RUF", "MARUF").Outcome);
        },
        ["T16"] = () => Assert.Equal(
            """{"person":{"name":{"full":"LIM MEI LING @ LIM SIEW LING","aliases":["LIM SIEW LING"],"source":"STATED"},"birthDate":"1983","nationality":"IDN"}}""",
            Crossing.Asked("mys-jim-depot", "semakan-warganegara", """{"NAMA":"LIM MEI LING @ LIM SIEW LING","TARIKH_LAHIR":"1983","WARGANEGARA":"IDN"}""").Text),
        ["T31"] = () =>
        {
            Assert.Equal("1965", Zone(Specimen("SYN-IDN-UNKNOWN-DOB")).Birth.Date!.Value.ToString());
            Assert.Contains("\"TGL_LHR\":\"1965\"", Asked("A", "1965"), StringComparison.Ordinal);
        },
        ["T52"] = () => Assert.Equal("000590240601", Zone(Specimen("TD1-BEL-2")).DocumentNumber),
        ["T53"] = () =>
        {
            const string Name = "MUHAMMAD AZZAMUDDIN BIN ABDUL RAHMAN SHAH";
            var zone = Zone("P<MYS" + Name.Replace(' ', '<')[..39], Specimen("SYN-MYS-MALAY")[1]);
            Assert.True(zone.NameFieldFull);
            Assert.True(NameComparison.Compare(PersonName.Of(zone), PersonName.Read(Name)).Outcome >= NameOutcome.Likely);
        },
        ["T54"] = () => Assert.True(Zone(Specimen("SYN-O0-SWAP")).Doubts.HasFlag(ZoneDoubts.NationalityUnknown)),
    };

    /// <summary>A name crosses from a depot to the population register in one piece, and from the register's passport to the border's.</summary>
    private static void AssertWhole(string name)
    {
        Assert.Contains($"\"NAMA_LGKP\":\"{name}\"", Asked(name, "1980"), StringComparison.Ordinal);
        var answered = Crossing.Answer("idn-simkim", "verifikasi-dokumen", $$$"""{"ditemukan":true,"pemegang":{"namaLengkap":"{{{name}}}"}}""", "mys-niise", "document-verifications");
        Assert.Equal($$$"""{"found":true,"pemegang":{"namaPenuh":"{{{name}}}"}}""", answered);
    }

    private static string Asked(string name, string birth) =>
        Crossing.Question("mys-jim-depot", "semakan-warganegara", $$$"""{"NAMA":"{{{name}}}","TARIKH_LAHIR":"{{{birth}}}","WARGANEGARA":"IDN"}""", "idn-dukcapil", "padanan-wni");

    private static string[] Specimen(string id)
    {
        var row = DomainTable.Read("mrz-specimens").Single(row => row["specimen_id"] == id);
        return [.. new[] { row["line1"], row["line2"], row["line3"] }.Where(line => line.Length > 0)];
    }

    private static MachineReadableZone Zone(params string[] lines)
    {
        MachineReadableZone.TryParse(lines, Today, out var zone, out var findings);
        Assert.True(zone is not null, string.Join(", ", findings));
        return zone;
    }
}
