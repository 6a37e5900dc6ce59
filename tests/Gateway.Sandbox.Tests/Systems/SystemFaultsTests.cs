using System.Net;
using Gateway.Sandbox.Systems;
using Gateway.Tests;

namespace Gateway.Sandbox.Tests.Systems;

public class SystemFaultsTests
{
    private const string Documents = "idn-simkim/verifikasi-dokumen";
    private const string Question = """{"dokumen":{"negaraPenerbit":"IDN","nomorDokumen":"X7654321"}}""";

    [Fact]
    public async Task Counts_the_questions_that_it_received()
    {
        await using var systems = await NationalSystems.StartAsync("IDN");

        await systems.AskAsync(Documents, Question);
        await systems.PostAsync(Documents, "not a question", "application/json");

        Assert.Equal(2, systems["idn-simkim"].Questions);
        Assert.Equal(2, systems["idn-simkim"].QuestionsTo("verifikasi-dokumen"));
        Assert.Equal(0, systems["idn-simkim"].QuestionsTo("cek-izin"));
    }

    [Theory]
    [InlineData("GET", "idn-simkim/health", HttpStatusCode.OK)]
    [InlineData("GET", "idn-simkim/verifikasi-dokumen", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "idn-simkim/faults", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "idn-simkim", HttpStatusCode.NotFound)]
    [InlineData("GET", "mys-myimms/health", HttpStatusCode.NotFound)]
    public async Task Serves_its_own_paths_alone(string method, string path, HttpStatusCode expected)
    {
        await using var systems = await NationalSystems.StartAsync("IDN");

        Assert.Equal(expected, await systems.SendAsync(HttpMethod.Parse(method), path));
    }

    [Fact]
    public async Task Takes_its_own_media_type_alone()
    {
        await using var systems = await NationalSystems.StartAsync("IDN");

        var (xml, _) = await systems.PostAsync(Documents, Question, "application/xml");
        var (json, _) = await systems.PostAsync(Documents, Question, "application/json; charset=utf-8");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, xml);
        Assert.Equal(HttpStatusCode.OK, json);
    }

    [Fact]
    public async Task Fails_as_often_as_it_is_told_to()
    {
        await using var systems = await NationalSystems.StartAsync("IDN");
        systems["idn-simkim"].Faults = new SystemFaults { ErrorRate = 0.25 };

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 20; i++)
            statuses.Add((await systems.PostAsync(Documents, Question, "application/json")).Status);

        Assert.Equal(5, statuses.Count(status => status == HttpStatusCode.InternalServerError));
        Assert.Equal(15, statuses.Count(status => status == HttpStatusCode.OK));
    }

    [Fact]
    public async Task Answers_late_by_the_clock_it_was_given()
    {
        var time = new SettableTime(RegisteredPeople.Now);
        await using var systems = await NationalSystems.StartAsync("IDN", time);
        systems["idn-simkim"].Faults = new SystemFaults { LatencyMs = 5000 };

        var answer = systems.AskAsync(Documents, Question);
        var moved = TimeSpan.Zero;
        while (!answer.IsCompleted)
        {
            time.Move(TimeSpan.FromMilliseconds(1));
            moved += TimeSpan.FromMilliseconds(1);
            await Task.Yield();
        }

        Assert.Contains("BERLAKU", await answer, StringComparison.Ordinal);
        Assert.True(moved >= TimeSpan.FromMilliseconds(5000));
    }

    [Fact]
    public async Task Cuts_its_answer_when_it_is_told_to()
    {
        await using var systems = await NationalSystems.StartAsync("IDN");
        var whole = await systems.AskAsync(Documents, Question);
        systems["idn-simkim"].Faults = new SystemFaults { Malformed = true };

        var cut = await systems.AskAsync(Documents, Question);

        Assert.Equal(whole[..(whole.Length / 2)], cut);
    }

    [Theory]
    [InlineData("IDN", "idn-simkim", Documents, Question, "{\"ditemukan\":\"mungkin\"}")]
    [InlineData("MYS", "mys-myimms", "mys-myimms/semakan-status",
        "<SemakanStatus xmlns=\"urn:gateway:reference:mys-myimms:1\"><Negara>MYS</Negara><Dokumen><NegaraPengeluar>IDN</NegaraPengeluar><NoDokumen>X7654321</NoDokumen></Dokumen></SemakanStatus>",
        "<KeputusanStatus xmlns=\"urn:gateway:reference:mys-myimms:1\"><Dijumpai>MUNGKIN</Dijumpai></KeputusanStatus>")]
    [InlineData("IDN", "idn-dukcapil", "idn-dukcapil/padanan-wni",
        "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><PermintaanPadanan xmlns=\"urn:gateway:reference:idn-dukcapil:1\"><NAMA_LGKP>X</NAMA_LGKP></PermintaanPadanan></e:Body></e:Envelope>",
        "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><HasilPadanan xmlns=\"urn:gateway:reference:idn-dukcapil:1\"><DITEMUKAN>Mungkin</DITEMUKAN></HasilPadanan></soap:Body></soap:Envelope>")]
    public async Task Answers_against_its_schema_when_it_is_told_to(string party, string system, string path, string question, string expected)
    {
        await using var systems = await NationalSystems.StartAsync(party);
        systems[system].Faults = new SystemFaults { OffSchema = true };

        Assert.Equal(expected, await systems.AskAsync(path, question));
    }

    [Fact]
    public async Task Breaks_every_connection_while_it_is_down()
    {
        await using var systems = await NationalSystems.StartAsync("IDN");
        systems["idn-simkim"].Faults = new SystemFaults { Down = true };

        await Assert.ThrowsAsync<HttpRequestException>(() => systems.AskAsync(Documents, Question));
        await Assert.ThrowsAsync<HttpRequestException>(() => systems.SendAsync(HttpMethod.Get, "idn-simkim/health"));
    }

    [Fact]
    public async Task Never_answers_while_it_hangs_and_stops_all_the_same()
    {
        await using var systems = await NationalSystems.StartAsync("IDN");
        systems["idn-simkim"].Faults = new SystemFaults { Hang = true };
        using var patience = new CancellationTokenSource();

        var question = systems.AskAsync(Documents, Question);
        var probe = systems.SendAsync(HttpMethod.Get, "idn-simkim/health", patience.Token);
        while (systems["idn-simkim"].Questions == 0)
            await Task.Yield();
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => probe);
        Assert.False(question.IsCompleted);
        await systems.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => question);
    }

    [Fact]
    public async Task Faults_are_set_and_cleared_over_HTTP()
    {
        await using var systems = await NationalSystems.StartAsync("IDN");

        var (set, _) = await systems.PostAsync("idn-simkim/faults", """{"latencyMs":20,"errorRate":0.5,"offSchema":true}""", "application/json");
        var faults = systems["idn-simkim"].Faults;
        var cleared = await systems.SendAsync(HttpMethod.Delete, "idn-simkim/faults");

        Assert.Equal(HttpStatusCode.NoContent, set);
        Assert.Equal(new SystemFaults { LatencyMs = 20, ErrorRate = 0.5, OffSchema = true }, faults);
        Assert.Equal(HttpStatusCode.NoContent, cleared);
        Assert.Equal(SystemFaults.None, systems["idn-simkim"].Faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"latency\":20}")]
    [InlineData("{\"latencyMs\":-1}")]
    [InlineData("{\"errorRate\":1.5}")]
    public async Task Faults_that_make_no_sense_are_refused_and_change_nothing(string body)
    {
        await using var systems = await NationalSystems.StartAsync("IDN");
        systems["idn-simkim"].Faults = new SystemFaults { Malformed = true };

        var (status, _) = await systems.PostAsync("idn-simkim/faults", body, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(new SystemFaults { Malformed = true }, systems["idn-simkim"].Faults);
    }
}
