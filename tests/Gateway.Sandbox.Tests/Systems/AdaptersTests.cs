using System.Text.Json.Nodes;
using Gateway.Records.Identifiers;
using Gateway.Sandbox.People;
using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.People.Stays;

namespace Gateway.Sandbox.Tests.Systems;

/// <summary>The simulated systems know nothing of the adapters; here the two are held against each other, person by person.</summary>
public class AdaptersTests
{
    private const int People = 1000;

    /// <summary>The translation trap of a visa index that a later edition merged into another.</summary>
    private const string OldIndex = "T37";

    private static readonly DateOnly Today = DateOnly.FromDateTime(RegisteredPeople.Now.DateTime);

    private static readonly Lazy<SyntheticPeople> Made = new(() => SyntheticPeople.Generate(11, People, Today));

    [Theory]
    [InlineData("IDN", "idn-simkim", "verifikasi-dokumen")]
    [InlineData("MYS", "mys-myimms", "semakan-dokumen")]
    public async Task Every_document_is_answered_as_its_adapter_says(string party, string system, string operation)
    {
        await using var systems = await NationalSystems.StartAsync(party, Made.Value.All, new FixedTime(RegisteredPeople.Now));

        foreach (var (person, document) in Documents().Where(held => held.Document.Issuer == party))
        {
            var (answer, losses) = await CanonicalExchange.AskAsync(systems, system, operation, DocumentQuestion(person, document));

            Assert.Empty(losses);
            Assert.True((bool)answer["known"]!);
            Assert.Equal(document.VerdictOn(Today).ToString().ToUpperInvariant(), (string?)answer["verdict"]!["code"]);
            Assert.Equal("MATCH", (string?)answer["holderMatch"]!["code"]);
            Assert.Equal(document.Type, (string?)answer["document"]!["type"]!["code"]);
            Assert.Equal(document.Number, (string?)answer["document"]!["number"]);
            Assert.Equal(document.Name, (string?)answer["holder"]!["name"]!["full"]);
            Assert.Equal(person.BirthDate.ToString(), (string?)answer["holder"]!["birthDate"]);
            Assert.Equal(person.IsProtected, (bool?)answer["protected"] ?? false);
        }
    }

    [Theory]
    [InlineData("IDN", "idn-simkim", "cek-izin", "/statusIzin")] // a `deteni` is a foreigner in an Indonesian house: more than detained
    [InlineData("MYS", "mys-myimms", "semakan-status")]
    public async Task Every_stay_is_answered_as_its_adapter_says(string party, string system, string operation, params string[] lostOnDetention)
    {
        await using var systems = await NationalSystems.StartAsync(party, Made.Value.All, new FixedTime(RegisteredPeople.Now));

        foreach (var (person, document) in Documents().Where(held => held.Person.Stay?.Host == party && held.Person.Case?.Id != OldIndex))
        {
            var stay = person.Stay!;
            var (answer, losses) = await CanonicalExchange.AskAsync(systems, system, operation, StatusQuestion(party, document));

            Assert.Equal(stay.StatusOn(Today) == StayStatus.Detained ? lostOnDetention : [], losses.Select(loss => loss.At.ToString()));
            Assert.True((bool)answer["known"]!);
            Assert.Equal(Canonical(stay.StatusOn(Today).ToString()), (string?)answer["status"]!["code"]);
            Assert.Equal(stay.Pass?.Kind, (string?)answer["pass"]?["kind"]!["code"]);
            Assert.Equal(stay.Pass?.Region, (string?)answer["pass"]?["region"]?["code"]);
            Assert.Equal(stay.Pass?.Sector, (string?)answer["pass"]?["sector"]?["code"]);
            Assert.Equal(stay.OverstayDaysOn(Today), (int?)answer["overstayDays"] ?? 0);
            Assert.Equal(stay.Detention is not null, (bool?)answer["detention"]!["held"]);
            Assert.Equal(stay.Enrolment?.Programme, (string?)answer["programme"]?["code"]!["code"]);
            Assert.Equal(person.Name, (string?)answer["holder"]!["name"]!["full"]);
            Assert.Equal(person.IsProtected, (bool?)answer["protected"] ?? false);
        }
    }

    [Fact]
    public async Task An_index_of_an_older_edition_is_read_as_what_it_became_and_the_loss_is_said()
    {
        await using var systems = await NationalSystems.StartAsync("IDN", Made.Value.All, new FixedTime(RegisteredPeople.Now));
        var visitor = Made.Value.Case(OldIndex);

        var (answer, losses) = await CanonicalExchange.AskAsync(systems, "idn-simkim", "cek-izin", StatusQuestion("IDN", visitor.Documents[0]));

        Assert.Equal("A2", visitor.Stay!.Pass!.Kind);
        Assert.Equal("A1", (string?)answer["pass"]!["kind"]!["code"]);
        Assert.Equal(visitor.Stay.Pass.Edition, (string?)answer["pass"]!["edition"]);
        Assert.Equal(["/izin/jenisIzin"], losses.Select(loss => loss.At.ToString()));
    }

    [Fact]
    public async Task Nobody_is_found_by_a_number_that_no_register_gave()
    {
        await using var systems = await NationalSystems.StartAsync("MYS");
        var question = new JsonObject { ["document"] = new JsonObject { ["issuer"] = "MYS", ["number"] = "K00000001" } };

        var (answer, _) = await CanonicalExchange.AskAsync(systems, "mys-myimms", "semakan-dokumen", question);

        Assert.False((bool)answer["known"]!);
        Assert.Equal("UNKNOWN", (string?)answer["verdict"]!["code"]);
        Assert.Equal(["known", "verdict", "asOf"], answer.AsObject().Select(member => member.Key));
    }

    private static IEnumerable<DocumentHolder> Documents() =>
        Made.Value.All.SelectMany(person => person.Documents.Select(document => new DocumentHolder(person, document)));

    private static JsonObject DocumentQuestion(SyntheticPerson person, TravelDocument document)
    {
        var holder = new JsonObject
        {
            ["name"] = new JsonObject { ["full"] = document.Name },
            ["birthDate"] = person.BirthDate.ToString(),
            ["nationality"] = person.Nationality,
        };
        if (person.Sex != Sex.Unspecified)
            holder["sex"] = new JsonObject { ["code"] = person.Sex.ToString().ToUpperInvariant() };
        return new JsonObject { ["document"] = Named(document), ["holder"] = holder };
    }

    private static JsonObject StatusQuestion(string host, TravelDocument document) => new() { ["host"] = host, ["document"] = Named(document) };

    private static JsonObject Named(TravelDocument document) => new() { ["issuer"] = document.Issuer, ["number"] = document.Number };

    private static string Canonical(string status) => status == "NoPass" ? "NO_PASS" : status.ToUpperInvariant();
}
