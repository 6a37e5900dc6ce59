using System.Net;
using System.Text.Json.Nodes;
using Gateway.Records.Identifiers;
using Gateway.Sandbox.People;
using Gateway.Sandbox.People.Documents;

namespace Gateway.Sandbox.Tests.Systems;

/// <summary>The simulated population register, asked through its adapter: a match for each fact, and never a fact.</summary>
public class DukcapilTests
{
    private const string Operation = "padanan-wni";

    private static readonly Lazy<SyntheticPeople> Made = new(() => SyntheticPeople.Generate(11, 1000, DateOnly.FromDateTime(RegisteredPeople.Now.DateTime)));

    private static SyntheticPerson Aminah => Of(WellKnown.ValidIndonesianPassport);

    [Fact]
    public async Task Every_citizen_is_confirmed_by_number_and_the_protected_are_marked()
    {
        await using var systems = await StartAsync();

        foreach (var person in Made.Value.All.Where(person => person is { Nationality: "IDN", Nik: not null }))
        {
            var claim = Claim(person.Name, birth: person.BirthDate.ToString(), nik: person.Nik!.Value.Value, place: person.PlaceOfBirth);
            if (person.Sex != Sex.Unspecified)
                claim["sex"] = new JsonObject { ["code"] = person.Sex.ToString().ToUpperInvariant() };

            var answer = await AskAsync(systems, claim);

            Assert.Equal("CONFIRMED", (string?)answer["result"]!["code"]);
            Assert.Equal(claim.Count - 1, answer["facts"]!.AsObject().Count);
            Assert.All(answer["facts"]!.AsObject(), fact => Assert.Equal("MATCH", (string?)fact.Value!["code"]));
            Assert.Equal(person.IsProtected, (bool)answer["protected"]!);
        }
    }

    [Fact]
    public async Task A_foreign_resident_has_a_number_and_is_no_national()
    {
        await using var systems = await StartAsync();
        var resident = Of(WellKnown.MalaysianWithItas);

        var answer = await AskAsync(systems, Claim(resident.Name, nik: resident.Nik!.Value.Value));

        Assert.Equal("REFUTED", (string?)answer["result"]!["code"]);
        Assert.Equal("MATCH", (string?)answer["facts"]!["nik"]!["code"]);
    }

    [Theory]
    [InlineData("SITI NUR AMINAH", "1992-01-05", "6503014501920101", "CONFIRMED", "name MATCH, birthDate MATCH, nik MATCH")]
    [InlineData("SITI NUR AMINAH", "1992-01-05", null, "CONFIRMED", "name MATCH, birthDate MATCH")]
    [InlineData("SITI NUR AMINAH", "1992", null, "NEEDS_INTERVIEW", "name MATCH, birthDate CLOSE")]
    [InlineData("SITI NOOR AMINAH", "1992-01-05", "6503014501920101", "CONFIRMED", "name MATCH, birthDate MATCH, nik MATCH")]
    [InlineData("BAMBANG SETIAWAN", "1992-01-05", "6503014501920101", "NEEDS_INTERVIEW", "name MISMATCH, birthDate MATCH, nik MATCH")]
    [InlineData("SITI NUR AMINAH", "1990-01-05", "6503014501920101", "NEEDS_INTERVIEW", "name MATCH, birthDate MISMATCH, nik MATCH")]
    [InlineData("SITI NUR AMINAH", "1992-01-05", "6503011701200001", "NEEDS_INTERVIEW", "name MATCH, birthDate MATCH, nik MISMATCH")]
    public async Task What_is_stated_decides(string name, string birth, string? nik, string result, string facts)
    {
        await using var systems = await StartAsync();

        var answer = await AskAsync(systems, Claim(name, birth, nik));

        Assert.Equal(result, (string?)answer["result"]!["code"]);
        Assert.Equal(facts, string.Join(", ", answer["facts"]!.AsObject().Select(fact => $"{fact.Key} {fact.Value!["code"]}")));
    }

    [Fact]
    public async Task Nobody_is_found_by_what_no_register_holds_and_nothing_is_said_of_facts()
    {
        await using var systems = await StartAsync();

        var answer = await AskAsync(systems, Claim("SITI NUR AMINAH", "1931-01-05", "6503014501920999"));

        Assert.Equal(["known", "result", "asOf"], answer.AsObject().Select(member => member.Key));
        Assert.Equal("UNKNOWN", (string?)answer["result"]!["code"]);
    }

    [Fact]
    public async Task An_answer_holds_nothing_of_the_register()
    {
        await using var systems = await StartAsync();

        var answer = await systems.AskAsync($"idn-dukcapil/{Operation}", Envelope("<NAMA_LGKP>X</NAMA_LGKP><NIK>6503014501920101</NIK>"));

        Assert.Contains("<NAMA_LGKP>Tidak Sesuai</NAMA_LGKP>", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(Aminah.Name, answer, StringComparison.Ordinal);
        Assert.DoesNotContain(Aminah.PlaceOfBirth, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("1992", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<PermintaanPadanan/>")]
    [InlineData("<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body/></e:Envelope>")]
    public async Task What_is_no_question_is_refused(string body)
    {
        await using var systems = await StartAsync();

        var (status, _) = await systems.PostAsync($"idn-dukcapil/{Operation}", body, "text/xml");

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    private static Task<NationalSystems> StartAsync() => NationalSystems.StartAsync("IDN", Made.Value.All, new FixedTime(RegisteredPeople.Now));

    private static async Task<JsonNode> AskAsync(NationalSystems systems, JsonObject claim)
    {
        var (answer, losses) = await CanonicalExchange.AskAsync(systems, "idn-dukcapil", Operation, new JsonObject { ["person"] = claim });
        Assert.Empty(losses);
        return answer;
    }

    private static JsonObject Claim(string name, string? birth = null, string? nik = null, string? place = null)
    {
        var claim = new JsonObject { ["name"] = new JsonObject { ["full"] = name }, ["nationality"] = "IDN" };
        foreach (var (member, value) in new[] { ("birthDate", birth), ("nik", nik), ("placeOfBirth", place) })
        {
            if (value is not null)
                claim[member] = value;
        }

        return claim;
    }

    private static SyntheticPerson Of(DocumentKey document) =>
        Made.Value.TryFind(document, out var holder) ? holder.Person : throw new InvalidOperationException(document.Number);

    private static string Envelope(string content) =>
        $"<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><PermintaanPadanan xmlns=\"urn:gateway:reference:idn-dukcapil:1\">{content}</PermintaanPadanan></e:Body></e:Envelope>";
}
