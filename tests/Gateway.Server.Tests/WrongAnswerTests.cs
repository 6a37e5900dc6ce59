using System.IO.Compression;
using System.Text;
using Gateway.Sandbox.People;
using Gateway.Server.Tests.Testbed;
using Microsoft.AspNetCore.Http;

namespace Gateway.Server.Tests;

/// <summary>The other side answers what is no answer: it is asked once, believed in nothing, and not a byte of what it said goes any further.</summary>
public sealed class WrongAnswerTests : IAsyncLifetime
{
    private static readonly byte[] Huge = [.. Encoding.UTF8.GetBytes($"{{\"ditemukan\":true,\"tempat\":\"{SimkimSays.Mark}"), .. Enumerable.Repeat((byte)'a', 400_000), .. "\"}"u8];

    private static readonly Dictionary<string, Func<HttpContext, Task>> Answers = new()
    {
        ["answers garbage"] = ScriptedSystem.Answering([0, 1, 2, 255, .. "QX-UNBELIEVED-77"u8]),
        ["answers nothing"] = ScriptedSystem.Answering(""),
        ["answers half a record"] = ScriptedSystem.Answering(SimkimSays.Valid()[..40]),
        ["answers a page"] = ScriptedSystem.Answering(SimkimSays.Valid(), "text/html"),
        ["answers in another format"] = ScriptedSystem.Answering(SimkimSays.Valid(), "application/xml"),
        ["answers compressed"] = CompressedAsync,
        ["answers against its schema"] = ScriptedSystem.Answering($$"""{"ditemukan":"{{SimkimSays.Mark}}"}"""),
        ["answers an unknown member"] = ScriptedSystem.Answering($$"""{"ditemukan":true,"{{SimkimSays.Mark}}":1}"""),
        ["answers the same member twice"] = ScriptedSystem.Answering("""{"ditemukan":true,"ditemukan":false}"""),
        ["answers a date that does not exist"] = ScriptedSystem.Answering("""{"ditemukan":true,"dokumen":{"tanggalHabisBerlaku":"2027-02-30"}}"""),
        ["answers far too much"] = ScriptedSystem.Answering(Huge),
        ["answers far too much in chunks"] = ScriptedSystem.Answering(Huge, isChunked: true),
        ["answers a thousand levels"] = ScriptedSystem.Answering(string.Concat(Enumerable.Repeat("{\"a\":", 1000)) + "1" + new string('}', 1000)),
        ["answers about another document"] = ScriptedSystem.Answering(SimkimSays.Valid(number: SimkimSays.Mark)),
        ["answers 404"] = ScriptedSystem.Answering(SimkimSays.Valid(), status: 404),
        ["answers 204"] = http => Task.FromResult(http.Response.StatusCode = 204),
        ["sends the gateway elsewhere"] = RedirectAsync,
    };

    private ScriptedSystem _system = null!;
    private GatewayFixture _gateway = null!;

    public async Task InitializeAsync()
    {
        _system = await ScriptedSystem.StartAsync();
        _gateway = await GatewayFixture.StartAsync(new GatewaySettings
        {
            Destinations = new Dictionary<string, IReadOnlyList<Uri>> { ["idn-simkim"] = [_system.Address] },
        });
    }

    public async Task DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _system.DisposeAsync();
    }

    [Fact]
    public async Task Is_not_believed_whatever_it_is()
    {
        foreach (var (answer, script) in Answers)
        {
            var asked = _system.Questions;
            _system.Script = script;

            var reply = await _gateway.AskAsync(Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport));

            Assert.True(reply.Problem == "partner/answered-wrongly", $"{answer}: {reply.Text}");
            await FaultCheck.HoldsAsync(_gateway, reply, "partner/answered-wrongly");
            Assert.Equal(asked + 1, _system.Questions);
            Assert.Empty(Texts.FoundIn(reply.Text, [SimkimSays.Mark]));
        }

        await _gateway.StopAsync();
        Assert.Empty(Texts.FoundIn(string.Join('\n', _gateway.Log.Lines), [SimkimSays.Mark]));
        Assert.Empty(_gateway.Ledger.Find([SimkimSays.Mark]));
    }

    [Fact]
    public async Task Is_not_kept()
    {
        var call = Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport);
        _system.Script = ScriptedSystem.Answering(SimkimSays.Valid(number: SimkimSays.Mark));
        await _gateway.AskAsync(call);

        _system.Script = ScriptedSystem.Answering(SimkimSays.Valid());

        Assert.Equal("live", (await _gateway.AskAsync(call)).Freshness);
        Assert.Equal("cached", (await _gateway.AskAsync(call)).Freshness);
    }

    private static async Task CompressedAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        http.Response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(http.Response.Body, CompressionLevel.Fastest);
        await gzip.WriteAsync(Encoding.UTF8.GetBytes(SimkimSays.Valid()));
    }

    private static Task RedirectAsync(HttpContext http)
    {
        http.Response.Redirect($"http://{http.Request.Host}/elsewhere");
        return Task.CompletedTask;
    }
}
