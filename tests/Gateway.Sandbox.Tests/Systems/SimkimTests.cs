using System.Net;

namespace Gateway.Sandbox.Tests.Systems;

public class SimkimTests
{
    private const string Documents = "idn-simkim/verifikasi-dokumen";
    private const string Stays = "idn-simkim/cek-izin";

    [Fact]
    public async Task Answers_a_passport_in_Indonesian_with_all_it_knows()
    {
        await using var systems = await NationalSystems.StartAsync("IDN");

        var answer = await systems.AskAsync(Documents, Document("IDN", "X7654321"));

        Assert.Equal(
            OneLine("""
                {"ditemukan":true,"statusDokumen":"BERLAKU","kecocokanPemegang":"TIDAK DIBANDINGKAN",
                "dokumen":{"negaraPenerbit":"IDN","jenisDokumen":"PASPOR ELEKTRONIK","nomorDokumen":"X7654321",
                "tanggalPengeluaran":"2023-06-10","tanggalHabisBerlaku":"2028-06-09","kantorPenerbit":"Kantor Imigrasi Kelas II TPI Nunukan","sekaliJalan":false},
                "pemegang":{"namaLengkap":"SITI NUR AMINAH","tanggalLahir":"1992-01-05","jenisKelamin":"P","kewarganegaraan":"IDN","tempatLahir":"NUNUKAN"},
                "waktuData":"2026-03-14T09:26:53+07:00"}
                """),
            answer);
    }

    [Theory]
    [InlineData("E1234567", "HILANG")]
    [InlineData("B2345670", "BERLAKU")]
    [InlineData("XD123456", "BERLAKU")]
    public async Task Says_what_became_of_a_document(string number, string status)
    {
        await using var systems = await NationalSystems.StartAsync("IDN");

        var answer = await systems.AskAsync(Documents, Document("IDN", number));

        Assert.Contains($"\"statusDokumen\":\"{status}\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_expires_the_day_after_its_last_one_by_the_register_s_own_clock()
    {
        await using var systems = await NationalSystems.StartAsync("IDN", new FixedTime(new DateTimeOffset(2026, 3, 14, 17, 0, 0, TimeSpan.Zero)));

        var answer = await systems.AskAsync(Documents, Document("IDN", "B2345670"));

        Assert.Contains("\"statusDokumen\":\"KEDALUWARSA\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"waktuData\":\"2026-03-15T00:00:00+07:00\"", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("IDN", "Z9999999")]
    [InlineData("MYS", "X7654321")]
    public async Task An_unknown_document_is_not_an_error(string issuer, string number)
    {
        await using var systems = await NationalSystems.StartAsync("IDN");

        var answer = await systems.AskAsync(Documents, Document(issuer, number));

        Assert.Equal("""{"ditemukan":false,"statusDokumen":"TIDAK DIKENAL","waktuData":"2026-03-14T09:26:53+07:00"}""", answer);
    }

    [Theory]
    [InlineData("""{"namaLengkap":"SITI NUR AMINAH","tanggalLahir":"1992-01-05","jenisKelamin":"P","kewarganegaraan":"IDN"}""", "COCOK")]
    [InlineData("""{"namaLengkap":"Siti Noer Aminah"}""", "COCOK")]
    [InlineData("""{"namaLengkap":"SITI NUR AMINAH","tanggalLahir":"1992"}""", "MENDEKATI")]
    [InlineData("""{"namaLengkap":"SITI NUR AMINAH","tanggalLahir":"1992-05-01"}""", "TIDAK COCOK")]
    [InlineData("""{"namaLengkap":"BAMBANG SUTRISNO"}""", "TIDAK COCOK")]
    [InlineData("""{"namaLengkap":"SITI NUR AMINAH","jenisKelamin":"L"}""", "TIDAK COCOK")]
    [InlineData("""{"kewarganegaraan":"MYS"}""", "TIDAK COCOK")]
    public async Task Compares_the_holder_with_the_register(string holder, string match)
    {
        await using var systems = await NationalSystems.StartAsync("IDN");

        var answer = await systems.AskAsync(Documents, $$"""{"dokumen":{"negaraPenerbit":"IDN","nomorDokumen":"X7654321"},"pemegang":{{holder}}}""");

        Assert.Contains($"\"kecocokanPemegang\":\"{match}\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_a_machine_readable_zone()
    {
        await using var systems = await NationalSystems.StartAsync("IDN");

        var answer = await systems.AskAsync(
            Documents,
            """{"barisMrz":["P<IDNSUPARMAN<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<","E1234567<4IDN8508177M3408168<<<<<<<<<<<<<<<8"]}""");

        Assert.Contains("\"nomorDokumen\":\"E1234567\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_SPLP_serves_one_journey()
    {
        await using var systems = await NationalSystems.StartAsync("IDN");

        var answer = await systems.AskAsync(Documents, Document("IDN", "XD123456"));

        Assert.Contains("\"jenisDokumen\":\"SPLP WNI\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"sekaliJalan\":true", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protected_person_is_answered_whole_with_the_flag_for_the_gateway()
    {
        await using var systems = await NationalSystems.StartAsync("IDN");

        var answer = await systems.AskAsync(Documents, Document("IDN", "C1112223"));

        Assert.Contains("\"perlindungan\":true", answer, StringComparison.Ordinal);
        Assert.Contains("MELATI", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_a_stay_permit_with_its_edition()
    {
        await using var systems = await NationalSystems.StartAsync("IDN");

        var answer = await systems.AskAsync(Stays, """{"negara":"IDN","dokumen":{"negaraPenerbit":"MYS","nomorDokumen":"A12345678"}}""");

        Assert.Equal(
            OneLine("""
                {"ditemukan":true,"statusIzin":"IZIN BERLAKU","kecocokanPemegang":"TIDAK DIBANDINGKAN",
                "izin":{"jenisIzin":"E23","edisiIndeks":"2025","nomorIzin":"2C21JE1234-X","berlakuMulai":"2025-03-01","berlakuSampai":"2027-02-28"},
                "detensi":{"ditahan":false},
                "orang":{"namaLengkap":"AHMAD BIN ISMAIL","tanggalLahir":"1980-02-29","jenisKelamin":"L","kewarganegaraan":"MYS","tempatLahir":"SELANGOR"},
                "waktuData":"2026-03-14T09:26:53+07:00"}
                """),
            answer);
    }

    [Fact]
    public async Task Knows_nothing_of_stays_in_another_state()
    {
        await using var systems = await NationalSystems.StartAsync("IDN");

        var answer = await systems.AskAsync(Stays, """{"negara":"MYS","dokumen":{"negaraPenerbit":"MYS","nomorDokumen":"A12345678"}}""");

        Assert.Contains("\"statusIzin\":\"TIDAK DIKENAL\"", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"dokumen\":{\"nomorDokumen\":12}}")]
    [InlineData("{\"dokumen\":\"X7654321\"}")]
    [InlineData("{\"dokumen\":{\"negaraPenerbit\":\"IDN\",\"nomorDokumen\":\"X7654321\"}")]
    [InlineData("{\"dokumen\":{\"negaraPenerbit\":\"IDN\",\"nomorDokumen\":\"X7654321\"},\"pemegang\":{\"jenisKelamin\":\"W\"}}")]
    [InlineData("{\"dokumen\":{\"negaraPenerbit\":\"IDN\",\"nomorDokumen\":\"X7654321\"},\"pemegang\":{\"tanggalLahir\":\"1990-02-30\"}}")]
    [InlineData("{\"barisMrz\":[\"P<IDNSUPARMAN\"]}")]
    public async Task Refuses_what_is_no_question(string body)
    {
        await using var systems = await NationalSystems.StartAsync("IDN");

        var (status, _) = await systems.PostAsync(Documents, body, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    private static string Document(string issuer, string number) =>
        $$$"""{"dokumen":{"negaraPenerbit":"{{{issuer}}}","nomorDokumen":"{{{number}}}"}}""";

    private static string OneLine(string json) => string.Concat(json.Split('\n'));
}
