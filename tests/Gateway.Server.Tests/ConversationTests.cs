using System.Net;
using System.Xml.Linq;
using Gateway.Sandbox.People;
using Gateway.Sandbox.People.Documents;
using Gateway.Server.Tests.Testbed;

namespace Gateway.Server.Tests;

/// <summary>Questions of both states in their own formats, answered by the other's system.</summary>
public sealed class ConversationTests(GatewayFixture gateway) : IClassFixture<GatewayFixture>
{
    private static readonly XNamespace MyImms = Calls.MyImms;

    [Theory]
    [InlineData("X1000001", "SAH")]
    [InlineData("X1000002", "TAMAT TEMPOH")]
    [InlineData("X1000003", "HILANG")]
    [InlineData("X1000004", "DICURI")]
    [InlineData("X1000005", "DIBATALKAN")]
    [InlineData("X1000006", "DIBATALKAN")]
    [InlineData("X1000007", "SAH")]
    public async Task Malaysian_immigration_reads_in_Malay_what_Indonesia_says_of_a_passport(string number, string status)
    {
        var answer = await gateway.AskAsync(Calls.SemakanDokumen(new DocumentKey("IDN", number)));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("application/xml; version=1.0", answer.Headers["Content-Type"]);
        Assert.Equal(MyImms + "KeputusanDokumen", answer.Xml.Name);
        Assert.Equal("YA", Text(answer, "Dijumpai"));
        Assert.Equal(status, Text(answer, "StatusDokumen"));
        Assert.Equal("live", answer.Freshness);
    }

    [Fact]
    public async Task One_passport_has_one_verdict_by_number_in_XML_and_by_zone_in_JSON()
    {
        foreach (var key in new[] { WellKnown.ValidIndonesianPassport, WellKnown.LostIndonesianPassport, WellKnown.ExpiredIndonesianPassport })
        {
            var zone = People.Holder(key).Document.Zone;
            var byNumber = await gateway.AskAsync(Calls.SemakanDokumen(key));
            var byZone = await gateway.AskAsync(Calls.DocumentVerification(zone));
            var byZoneInXml = await gateway.AskAsync(Calls.SemakanDokumen(zone));

            var verdict = byZone.Json.GetProperty("verdict").GetString();
            Assert.Equal(verdict, Text(byNumber, "StatusDokumen") switch
            {
                "SAH" => "VALID",
                "HILANG" => "LOST",
                "TAMAT TEMPOH" => "EXPIRED",
                var other => other,
            });
            Assert.Equal(Text(byNumber, "StatusDokumen"), Text(byZoneInXml, "StatusDokumen"));
            Assert.Equal("MATCH", byZone.Json.GetProperty("holderMatch").GetString());
            Assert.Equal("PADAN", Text(byZoneInXml, "PadananPemegang"));
        }
    }

    [Fact]
    public async Task A_holder_with_another_name_is_said_to_be_another()
    {
        var answer = await gateway.AskAsync(Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport, "BAMBANG SETIAWAN"));

        Assert.Equal("SAH", Text(answer, "StatusDokumen"));
        Assert.Equal("TIDAK PADAN", Text(answer, "PadananPemegang"));
    }

    [Theory]
    [InlineData("X1000009", "LEGAL")]
    [InlineData("X1000010", "OVERSTAY")]
    [InlineData("X1000011", "REKALIBRASI")]
    [InlineData("X1000012", "DITAHAN")]
    [InlineData("X1000014", "SUDAH_PULANG")]
    [InlineData("X1000015", "TANPA_DOKUMEN")]
    public async Task The_consulate_reads_in_Indonesian_what_Malaysia_says_of_a_national(string number, string status)
    {
        var answer = await gateway.AskAsync(Calls.CekStatus(new DocumentKey("IDN", number)));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("application/json; version=1.0", answer.Headers["Content-Type"]);
        Assert.True(answer.Json.GetProperty("ditemukan").GetBoolean());
        Assert.Equal(status, answer.Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_consulate_finds_a_national_by_name_and_birth_alone()
    {
        var holder = People.Holder(WellKnown.OverstayerInMalaysia).Person;

        var answer = await gateway.AskAsync(Calls.CekStatus(holder.Name, "03-10-1991"));

        Assert.Equal("OVERSTAY", answer.Json.GetProperty("status").GetString());
        Assert.True(answer.Json.GetProperty("hariOverstay").GetInt32() > 0);
    }

    [Fact]
    public async Task A_detained_national_is_shown_with_the_depot_to_the_consulate_and_without_it_to_the_border()
    {
        var consulate = await gateway.AskAsync(Calls.CekStatus(WellKnown.DetaineeInMalaysia) with { Grade = "read" });
        var border = await gateway.AskAsync(Calls.CekIzin(WellKnown.DetaineeInMalaysia));

        Assert.True(consulate.Json.GetProperty("penahanan").GetProperty("ditahan").GetBoolean());
        Assert.NotEmpty(consulate.Json.GetProperty("penahanan").GetProperty("tempat").GetString()!);
        Assert.NotEmpty(consulate.Json.GetProperty("orang").GetProperty("nama").GetString()!);
        Assert.False(consulate.Json.GetProperty("orang").TryGetProperty("tempatLahir", out _));
        Assert.Equal("DITAHAN", border.Json.GetProperty("statusIzin").GetString());
        Assert.False(border.Json.TryGetProperty("detensi", out _));
        Assert.False(border.Json.TryGetProperty("orang", out _));
    }

    [Theory]
    [InlineData("A10000001", "BERLAKU")]
    [InlineData("A10000002", "HILANG")]
    [InlineData("A10000003", "KEDALUWARSA")]
    public async Task Indonesian_immigration_reads_in_Indonesian_what_Malaysia_says_of_a_passport(string number, string status)
    {
        var answer = await gateway.AskAsync(Calls.VerifikasiDokumen(new DocumentKey("MYS", number)));

        Assert.True(answer.Json.GetProperty("ditemukan").GetBoolean());
        Assert.Equal(status, answer.Json.GetProperty("statusDokumen").GetString());
    }

    [Fact]
    public async Task Indonesian_immigration_reads_what_Malaysia_says_of_a_stay()
    {
        var lawful = await gateway.AskAsync(Calls.CekIzin(WellKnown.WorkerInMalaysia));
        var before = DaysOverstayed();
        var overstay = await gateway.AskAsync(Calls.CekIzin(WellKnown.OverstayerInMalaysia));

        Assert.Equal("IZIN BERLAKU", lawful.Json.GetProperty("statusIzin").GetString());
        Assert.Equal("PLKS", lawful.Json.GetProperty("izin").GetProperty("jenisIzin").GetString());
        Assert.Equal("OVERSTAY", overstay.Json.GetProperty("statusIzin").GetString());
        Assert.InRange(overstay.Json.GetProperty("hariOverstay").GetInt32(), before, DaysOverstayed());
    }

    [Fact]
    public async Task Malaysian_immigration_reads_in_both_its_formats_what_Indonesia_says_of_a_stay()
    {
        var inXml = await gateway.AskAsync(Calls.SemakanStatus(WellKnown.MalaysianOverstayer));
        var inJson = await gateway.AskAsync(Calls.StatusCheck(WellKnown.MalaysianOverstayer));

        Assert.Equal("TINGGAL LEBIH MASA", Text(inXml, "StatusImigresen"));
        Assert.Equal(Text(inXml, "BilHariLebihMasa"), inJson.Json.GetProperty("overstayDays").GetRawText());
        Assert.Equal(HttpStatusCode.OK, inJson.Status);
    }

    [Fact]
    public async Task A_consulate_learns_of_a_document_no_more_than_whether_the_holder_matches()
    {
        var answer = await gateway.AskAsync(Calls.CekDokumen(WellKnown.ValidMalaysianPassport));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(
            ["ditemukan", "kesesuaian", "dataPer"],
            answer.Json.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task A_caller_may_narrow_the_grade_and_learns_that_little()
    {
        var answer = await gateway.AskAsync(Calls.DocumentVerification(WellKnown.LostIndonesianPassport) with { Grade = "exists" });

        Assert.Equal(["found", "asAt"], answer.Json.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task Every_exchange_leaves_its_question_and_its_answer_in_the_ledger()
    {
        var answer = await gateway.AskAsync(Calls.SemakanDokumen(WellKnown.LostIndonesianPassport));
        var entries = await gateway.Ledger.OfAsync(answer.ExchangeId, 2);

        Assert.Equal(["asked", "answered"], entries.Select(entry => entry.Kind));
        Assert.All(entries, entry =>
        {
            Assert.Equal("travel-document.verify", entry["exchange"]);
            Assert.Equal("mys-myimms", entry["system"]);
            Assert.Equal("semakan-dokumen", entry["operation"]);
            Assert.Equal("mys-jim", entry["agency"]);
            Assert.Equal("MYS", entry["party"]);
            Assert.Equal("border-control", entry["purpose"]);
            Assert.Equal("border-control", entry["agreement"]);
            Assert.Equal("mys-border-documents", entry["clause"]);
            Assert.Equal("verify", entry["grade"]);
            Assert.Equal("idn-simkim", entry["source"]);
            Assert.Single(entry.Subjects);
        });
        Assert.Equal(entries[0].Subjects, entries[1].Subjects);
        Assert.Equal(entries[0].Index, entries[1].QuestionEntry);
        Assert.Equal(answer.Index, entries[1].Index);
        Assert.Contains("/verdict", entries[1].Fields);
        Assert.DoesNotContain("/document/number", entries[1].Fields);
    }

    [Fact]
    public async Task An_officer_and_a_case_are_tags_in_the_ledger_the_same_for_the_same()
    {
        var call = Calls.SemakanDokumen(WellKnown.LostIndonesianPassport);
        var first = await gateway.AskAsync(call with { Authorization = $"Bearer {gateway.Token("mys-jim", "p-1041")}" });
        var second = await gateway.AskAsync(call with { Authorization = $"Bearer {gateway.Token("mys-jim", "p-1041")}" });
        var other = await gateway.AskAsync(call with { Authorization = $"Bearer {gateway.Token("mys-jim", "p-2088")}", Case = "KES-2" });

        var entries = new[] { await gateway.Ledger.AtAsync(first.Index), await gateway.Ledger.AtAsync(second.Index), await gateway.Ledger.AtAsync(other.Index) };
        Assert.NotNull(entries[0]["officer"]);
        Assert.Equal(entries[0]["officer"], entries[1]["officer"]);
        Assert.NotEqual(entries[0]["officer"], entries[2]["officer"]);
        Assert.Equal(entries[0]["case"], entries[1]["case"]);
        Assert.NotEqual(entries[0]["case"], entries[2]["case"]);
    }

    [Fact]
    public async Task Every_person_made_for_a_translation_trap_gets_an_answer_and_never_a_fault()
    {
        foreach (var person in People.All.All.Where(person => person.Case is not null))
        {
            foreach (var document in person.Documents.Where(document => document.Issuer is "IDN" or "MYS"))
            {
                var answer = await gateway.AskAsync(document.Issuer == "IDN" ? Calls.SemakanDokumen(document.Key) : Calls.VerifikasiDokumen(document.Key));
                Assert.True(answer.Status == HttpStatusCode.OK, $"{person.Case!.Id}: {answer.Text}");
            }

            if (person is { Stay.Host: "MYS", Documents.Length: > 0 })
            {
                var answer = await gateway.AskAsync(Calls.CekStatus(person.Documents[0].Key) with { Grade = "read" });
                Assert.True(answer.Status == HttpStatusCode.OK, $"{person.Case!.Id}: {answer.Text}");
            }
        }
    }

    // A register counts by the calendar on its own wall, where it may be tomorrow already.
    private static int DaysOverstayed()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);
        var days = People.Holder(WellKnown.OverstayerInMalaysia).Person.Stay!.OverstayDaysOn(today);
        Assert.InRange(days, 45, 47);
        return days;
    }

    private static string Text(Heard answer, string element) => answer.Xml.Element(MyImms + element)!.Value;
}
