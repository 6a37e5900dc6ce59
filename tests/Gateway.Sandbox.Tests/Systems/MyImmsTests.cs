using System.Net;

namespace Gateway.Sandbox.Tests.Systems;

public class MyImmsTests
{
    private const string Documents = "mys-myimms/semakan-dokumen";
    private const string Stays = "mys-myimms/semakan-status";
    private const string Xmlns = "xmlns=\"urn:gateway:reference:mys-myimms:1\"";

    [Fact]
    public async Task Answers_a_document_in_Malay_with_all_it_knows()
    {
        await using var systems = await NationalSystems.StartAsync("MYS");

        var answer = await systems.AskAsync(Documents, Document("MYS", "A12345678"));

        Assert.Equal(
            $"<KeputusanDokumen {Xmlns}><Dijumpai>YA</Dijumpai><StatusDokumen>SAH</StatusDokumen><PadananPemegang>TIDAK DIBANDING</PadananPemegang>" +
            "<NegaraPengeluar>MYS</NegaraPengeluar><JenisDokumen>PASPORT ANTARABANGSA</JenisDokumen><NoDokumen>A12345678</NoDokumen>" +
            "<TarikhDikeluarkan>10/06/2023</TarikhDikeluarkan><TarikhTamat>09/06/2028</TarikhTamat>" +
            "<PejabatPengeluar>Pejabat Imigresen Kota Kinabalu</PejabatPengeluar><SehalaSahaja>TIDAK</SehalaSahaja>" +
            "<Pemegang><NamaPenuh>AHMAD BIN ISMAIL</NamaPenuh><TarikhLahir>29/02/1980</TarikhLahir><Jantina>L</Jantina><Warganegara>MYS</Warganegara>" +
            "<TempatLahir>SELANGOR</TempatLahir></Pemegang><MasaData>2026-03-14T10:26:53+08:00</MasaData></KeputusanDokumen>",
            answer);
    }

    [Fact]
    public async Task Leaves_out_a_sex_that_has_no_letter()
    {
        await using var systems = await NationalSystems.StartAsync("MYS");

        var answer = await systems.AskAsync(Documents, Document("MYS", "EC0012345"));

        Assert.Contains("<NamaPenuh>LIM MEI LING @ LIM SIEW LING</NamaPenuh>", answer, StringComparison.Ordinal);
        Assert.Contains("<SehalaSahaja>YA</SehalaSahaja>", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Jantina", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_document_is_not_an_error()
    {
        await using var systems = await NationalSystems.StartAsync("MYS");

        var answer = await systems.AskAsync(Documents, Document("MYS", "K99999999"));

        Assert.Equal(
            $"<KeputusanDokumen {Xmlns}><Dijumpai>TIDAK</Dijumpai><StatusDokumen>TIDAK DIKETAHUI</StatusDokumen>" +
            "<MasaData>2026-03-14T10:26:53+08:00</MasaData></KeputusanDokumen>",
            answer);
    }

    [Fact]
    public async Task Answers_a_pass_with_region_and_sector()
    {
        await using var systems = await NationalSystems.StartAsync("MYS");

        var answer = await systems.AskAsync(Stays, Stay("IDN", "X7654321"));

        Assert.Equal(
            $"<KeputusanStatus {Xmlns}><Dijumpai>YA</Dijumpai><StatusImigresen>PAS SAH</StatusImigresen><PadananPemegang>TIDAK DIBANDING</PadananPemegang>" +
            "<Pas><JenisPas>PLKS</JenisPas><NoPas>PE1234567</NoPas><SahDari>01/09/2025</SahDari><SahHingga>31/08/2026</SahHingga><Wilayah>SABAH</Wilayah>" +
            "<Sektor>PERLADANGAN</Sektor></Pas><Tahanan><Ditahan>TIDAK</Ditahan></Tahanan>" +
            "<Orang><NamaPenuh>SITI NUR AMINAH</NamaPenuh><TarikhLahir>05/01/1992</TarikhLahir><Jantina>P</Jantina><Warganegara>IDN</Warganegara>" +
            "<TempatLahir>NUNUKAN</TempatLahir></Orang><MasaData>2026-03-14T10:26:53+08:00</MasaData></KeputusanStatus>",
            answer);
    }

    [Theory]
    [InlineData("E1234567", "<StatusImigresen>TINGGAL LEBIH MASA</StatusImigresen>", "<BilHariLebihMasa>73</BilHariLebihMasa>")]
    [InlineData("B2345670", "<StatusImigresen>REKALIBRASI</StatusImigresen>", "<Program><KodProgram>RTK 2.0</KodProgram><TarikhDaftar>14/08/2023</TarikhDaftar></Program>")]
    [InlineData("XD123456", "<StatusImigresen>DITAHAN</StatusImigresen>", "<Depot>Depot Tahanan Imigresen Tawau (Batu 5)</Depot><Sejak>20/01/2026</Sejak>")]
    [InlineData("C1112223", "<StatusImigresen>TIADA PAS</StatusImigresen>", "<Perlindungan>YA</Perlindungan>")]
    public async Task Says_how_a_person_stands(string number, string status, string detail)
    {
        await using var systems = await NationalSystems.StartAsync("MYS");

        var answer = await systems.AskAsync(Stays, Stay("IDN", number));

        Assert.Contains(status, answer, StringComparison.Ordinal);
        Assert.Contains(detail, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_a_person_by_name_and_date_of_birth()
    {
        await using var systems = await NationalSystems.StartAsync("MYS");

        var answer = await systems.AskAsync(Stays, Person("KASIM LA", "1965"));

        Assert.Contains("<NamaPenuh>LA KASIM</NamaPenuh>", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1990", "TIDAK")]
    [InlineData("12/09/1990", "YA")]
    public async Task Picks_nobody_where_two_could_be_meant(string birth, string found)
    {
        await using var systems = await NationalSystems.StartAsync("MYS");

        var answer = await systems.AskAsync(Stays, Person("MUHAMMAD RIDWAN", birth));

        Assert.Contains($"<Dijumpai>{found}</Dijumpai>", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_a_machine_readable_zone()
    {
        await using var systems = await NationalSystems.StartAsync("MYS");

        var answer = await systems.AskAsync(
            Documents,
            $"<SemakanDokumen {Xmlns}><BarisMrz>P&lt;MYSAHMAD&lt;BIN&lt;ISMAIL{Fillers(23)}</BarisMrz>" +
            "<BarisMrz>A123456784MYS8002295M3001156800229105533&lt;&lt;42</BarisMrz></SemakanDokumen>");

        Assert.Contains("<NoDokumen>A12345678</NoDokumen>", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<SemakanDokumen/>")]
    [InlineData($"<SemakanStatus {Xmlns}><Dokumen><NegaraPengeluar>MYS</NegaraPengeluar><NoDokumen>A12345678</NoDokumen></Dokumen></SemakanStatus>")]
    [InlineData($"<SemakanDokumen {Xmlns}><Dokumen><NegaraPengeluar>MYS</NegaraPengeluar></Dokumen></SemakanDokumen>")]
    [InlineData($"<SemakanDokumen {Xmlns}><Dokumen><NoDokumen><b/></NoDokumen></Dokumen></SemakanDokumen>")]
    [InlineData($"<SemakanDokumen {Xmlns}><Dokumen><NoDokumen>A12345678</NoDokumen></Dokumen>")]
    [InlineData($"<!DOCTYPE SemakanDokumen [<!ENTITY n \"A12345678\">]><SemakanDokumen {Xmlns}><Dokumen><NoDokumen>&n;</NoDokumen></Dokumen></SemakanDokumen>")]
    public async Task Refuses_what_is_no_question(string body)
    {
        await using var systems = await NationalSystems.StartAsync("MYS");

        var (status, _) = await systems.PostAsync(Documents, body, "application/xml");

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    private static string Document(string issuer, string number) =>
        $"<SemakanDokumen {Xmlns}><Dokumen><NegaraPengeluar>{issuer}</NegaraPengeluar><NoDokumen>{number}</NoDokumen></Dokumen></SemakanDokumen>";

    private static string Stay(string issuer, string number) =>
        $"<SemakanStatus {Xmlns}><Negara>MYS</Negara>" +
        $"<Dokumen><NegaraPengeluar>{issuer}</NegaraPengeluar><NoDokumen>{number}</NoDokumen></Dokumen></SemakanStatus>";

    private static string Person(string name, string birth) =>
        $"<SemakanStatus {Xmlns}><Negara>MYS</Negara><Orang><NamaPenuh>{name}</NamaPenuh><TarikhLahir>{birth}</TarikhLahir></Orang></SemakanStatus>";

    private static string Fillers(int count) => string.Concat(Enumerable.Repeat("&lt;", count));
}
