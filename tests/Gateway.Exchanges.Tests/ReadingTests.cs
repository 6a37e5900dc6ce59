using System.Text;
using System.Text.Json;
using Gateway.Exchanges.Tests.Bench;

namespace Gateway.Exchanges.Tests;

public sealed class ReadingTests : IAsyncLifetime
{
    private static readonly string[] Zone = ["P<IDNSUPARMAN<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "E1234567<4IDN8508177M3408168<<<<<<<<<<<<<<<8"];

    private readonly ExchangeBench _bench = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_provider_is_asked_about_the_document_that_a_zone_names_and_never_with_the_zone()
    {
        await _bench.RunAsync(Asking(new { mrzLines = Zone }));

        var question = JsonDocument.Parse(Assert.Single(_bench.Provider.Asked).Question.Body).RootElement;
        Assert.Equal("IDN", question.GetProperty("dokumen").GetProperty("negaraPenerbit").GetString());
        Assert.Equal("E1234567", question.GetProperty("dokumen").GetProperty("nomorDokumen").GetString());
        Assert.Equal("SUPARMAN", question.GetProperty("pemegang").GetProperty("namaLengkap").GetString());
        Assert.Equal("1985-08-17", question.GetProperty("pemegang").GetProperty("tanggalLahir").GetString());
        Assert.False(question.TryGetProperty("barisMrz", out _));
    }

    [Fact]
    public async Task What_the_asker_states_of_the_holder_stands_before_what_the_zone_says()
    {
        await _bench.RunAsync(Asking(new { mrzLines = Zone, pemegang = new { namaPenuh = "SUPARMAN BIN ABDULLAH" } }));

        var holder = JsonDocument.Parse(Assert.Single(_bench.Provider.Asked).Question.Body).RootElement.GetProperty("pemegang");
        Assert.Equal("SUPARMAN BIN ABDULLAH", holder.GetProperty("namaLengkap").GetString());
        Assert.False(holder.TryGetProperty("tanggalLahir", out _));
    }

    [Theory]
    [InlineData(0, "mrz/check-digit/number", "mrz/check-digit/composite")]
    [InlineData(13, "mrz/check-digit/birth", "mrz/check-digit/composite")]
    [InlineData(21, "mrz/check-digit/expiry", "mrz/check-digit/composite")]
    [InlineData(28, "mrz/check-digit/personal", "mrz/check-digit/composite")]
    public async Task A_zone_with_a_wrong_digit_is_refused_with_every_check_that_fails_and_where(int position, params string[] codes)
    {
        var line = Zone[1].ToCharArray();
        line[position] = line[position] == '1' ? '2' : '1';

        var reply = await _bench.RunAsync(Asking(new { mrzLines = new[] { Zone[0], new string(line) } }));

        Assert.Equal(RefusalKinds.RecordInvalid, reply.Refusal!.Kind);
        Assert.Equal(codes, reply.Refusal.Findings.Select(finding => finding.Code));
        Assert.All(reply.Refusal.Findings, finding => Assert.Equal("/mrzLines/1", finding.At.ToString()));
        Assert.Empty(_bench.Provider.Asked);
    }

    [Fact]
    public void A_question_about_ones_own_state_is_refused() => Assert.Equal(
        RefusalKinds.OwnState, Read(Asking(new { document = new { issuingState = "MYS", documentNo = "A12345678" } })).Refusal!.Kind);

    [Fact]
    public void A_question_about_a_state_for_which_nobody_answers_is_refused() => Assert.Equal(
        RefusalKinds.NobodyAnswers, Read(Asking(new { document = new { issuingState = "SGP", documentNo = "K1234567E" } })).Refusal!.Kind);

    [Fact]
    public void The_subject_is_the_document_and_names_nobody_when_printed()
    {
        var understood = Read(Asking(new { document = new { issuingState = "IDN", documentNo = "X7654321" } })).Value!;

        Assert.Equal(Subject.OfDocument("IDN", "X7654321"), understood.Facts.Subject);
        Assert.DoesNotContain("X7654321", understood.Facts.Subject!.ToString(), StringComparison.Ordinal);
        Assert.Equal("idn-simkim", understood.Provider.Id);
        using var question = understood.ReadQuestion();
        Assert.Equal("X7654321", question.Root["document"u8]["number"u8].ToString());
    }

    private Step<Understood> Read(Request request)
    {
        var identity = new Identity("mys-jim", null);
        return _bench.Reading.Read(_bench.Authorisation.Authorise(new Identified(new Facts(request) { Identity = identity }, identity)).Value!);
    }

    private Request Asking(object body) => _bench.Document() with { Body = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(body)) };
}
