using Gateway.Server.Tests.Testbed;
using Microsoft.AspNetCore.Http;

namespace Gateway.Server.Tests;

/// <summary>A system that speaks SOAP 1.1 is asked as it wants to be, and its faults are wrong answers of which no word goes further.</summary>
public sealed class SoapTests : IAsyncLifetime
{
    private const string Fault =
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>" + SimkimSays.Mark + "</faultstring></s:Fault></s:Body></s:Envelope>";

    private const string Answer =
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><HasilPadanan xmlns=\"urn:gateway:reference:idn-dukcapil:1\">"
        + "<DITEMUKAN>Ya</DITEMUKAN><KESIMPULAN>WNI</KESIMPULAN><PADANAN><NAMA_LGKP>Sesuai</NAMA_LGKP></PADANAN><PERLINDUNGAN>*</PERLINDUNGAN></HasilPadanan></s:Body></s:Envelope>";

    private static readonly Call Question = Calls.SemakanWarganegara("RUSTAM TAHIR", "14/02/1986");

    private ScriptedSystem _system = null!;
    private GatewayFixture _gateway = null!;

    public async Task InitializeAsync()
    {
        _system = await ScriptedSystem.StartAsync();
        _gateway = await GatewayFixture.StartAsync(new GatewaySettings
        {
            Destinations = new Dictionary<string, IReadOnlyList<Uri>> { ["idn-dukcapil"] = [_system.Address] },
            Answering = new Dictionary<string, string> { ["nationality.confirm:IDN"] = "idn-dukcapil" },
        });
    }

    public async Task DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _system.DisposeAsync();
    }

    [Fact]
    public async Task A_row_of_CSV_is_asked_in_SOAP_with_its_action_and_answered_in_CSV()
    {
        var heard = "";
        _system.Script = http =>
        {
            heard = $"{http.Request.ContentType} {http.Request.Headers["SOAPAction"]}";
            return ScriptedSystem.Answering(Answer.Replace("*", "Tidak", StringComparison.Ordinal), "text/xml; charset=utf-8")(http);
        };

        var reply = await _gateway.AskAsync(Question);

        Assert.Equal("text/xml; version=1.0 \"urn:gateway:reference:idn-dukcapil:1:PadananWni\"", heard);
        Assert.Contains("\r\nYA,SAH WARGANEGARA,SEPADAN,", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protected_person_looks_like_nobody()
    {
        _system.Script = ScriptedSystem.Answering(Answer.Replace("*", "Ya", StringComparison.Ordinal), "text/xml");
        var hidden = await _gateway.AskAsync(Question);
        _system.Script = ScriptedSystem.Answering(
            Answer[..Answer.IndexOf("<DITEMUKAN>", StringComparison.Ordinal)] + "<DITEMUKAN>Tidak</DITEMUKAN></HasilPadanan></s:Body></s:Envelope>", "text/xml");
        var unknown = await _gateway.AskAsync(Question);

        Assert.Contains("\r\nTIDAK,TIDAK DIKETAHUI,,", hidden.Text, StringComparison.Ordinal);
        Assert.Equal(WithoutTime(unknown.Text), WithoutTime(hidden.Text));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task A_fault_is_a_wrong_answer_is_asked_for_once_and_goes_no_further(int status)
    {
        _system.Script = ScriptedSystem.Answering(Fault, "text/xml", status);

        var reply = await _gateway.AskAsync(Question);

        await FaultCheck.HoldsAsync(_gateway, reply, "partner/answered-wrongly", "idn-dukcapil");
        Assert.Equal(1, _system.Questions);
        Assert.Empty(Texts.FoundIn(reply.Text, [SimkimSays.Mark]));
        await _gateway.StopAsync();
        Assert.Empty(Texts.FoundIn(string.Join('\n', _gateway.Log.Lines), [SimkimSays.Mark]));
        Assert.Empty(_gateway.Ledger.Find([SimkimSays.Mark]));
    }

    [Fact]
    public async Task An_error_that_is_no_fault_is_tried_again()
    {
        _system.Script = ScriptedSystem.Answering("<html/>", "text/html", StatusCodes.Status500InternalServerError);

        var reply = await _gateway.AskAsync(Question);

        await FaultCheck.HoldsAsync(_gateway, reply, "partner/unavailable", "idn-dukcapil");
        Assert.Equal(2, _system.Questions);
    }

    private static string WithoutTime(string csv) => csv[..csv.LastIndexOf(',')];
}
