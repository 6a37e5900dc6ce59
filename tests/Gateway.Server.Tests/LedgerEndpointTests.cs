using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Gateway.Sandbox.People;
using Gateway.Server.Tests.Testbed;
using Gateway.Tests;
using Gateway.TransparencyLog;

namespace Gateway.Server.Tests;

/// <summary>The log over HTTP: the public half for anybody, entries for those who may, files for nobody.</summary>
public sealed class LedgerEndpointTests : IAsyncLifetime
{
    private GatewayFixture _gateway = null!;

    public async Task InitializeAsync() =>
        _gateway = await GatewayFixture.StartAsync(new GatewaySettings { LedgerReaders = ["auditor-idn", "auditor-mys", "observer"] });

    public Task DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Anybody_recomputes_the_signed_root_from_the_published_tiles()
    {
        for (var i = 0; i < 20; i++)
            await _gateway.AskAsync(Calls.SemakanDokumen(WellKnown.LostIndonesianPassport));
        await Until.TrueAsync(() => _gateway.Ledger.Size >= 40);
        Assert.True(NoteVerifier.TryParse((await _gateway.GetAsync("/ledger/vkey")).Text.TrimEnd('\n'), out var key));
        Assert.True(SignedNote.TryParse((await _gateway.GetAsync("/ledger/checkpoint")).Body, out var note));
        Assert.True(note.IsSignedBy(key));
        Assert.True(Checkpoint.TryParse(note.Text, out var head));

        var tile = await _gateway.GetAsync(string.Create(CultureInfo.InvariantCulture, $"/ledger/tile/0/000.p/{head.Size}"));

        var frontier = new TreeFrontier();
        foreach (var hash in tile.Body.Chunk(TreeHash.ByteCount))
            frontier.Append(new TreeHash(hash));
        Assert.Equal(head.Size, frontier.Size);
        Assert.Equal(head.Root, frontier.Root());
        Assert.Contains("immutable", tile.Headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("mys-jim", 403)]
    [InlineData("auditor-idn", 200)]
    [InlineData("auditor-mys", 200)]
    [InlineData("observer", 200)]
    public async Task Entries_are_for_auditors_and_the_observer(string? agency, int status)
    {
        await _gateway.AskAsync(Calls.SemakanDokumen(WellKnown.LostIndonesianPassport));
        await Until.TrueAsync(() => _gateway.Ledger.Size == 2);

        var bundle = await _gateway.GetAsync("/ledger/tile/entries/000.p/2", agency is null ? null : _gateway.Token(agency));

        Assert.Equal(status, (int)bundle.Status);
        if (status != 200)
            return;
        Assert.True(EntryBundle.TryRead(bundle.Body, 2, out var entries));
        Assert.Equal(_gateway.Ledger.All().Select(entry => entry.Bytes.ToArray()), entries.Select(entry => entry.ToArray()));
        Assert.Contains("no-store", bundle.Headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ledger/tile/0/001")]
    [InlineData("/ledger/tile/9/000")]
    [InlineData("/ledger/tile/0/000.p/0")]
    [InlineData("/ledger/tile/0/000.p/256")]
    [InlineData("/ledger/tile/x/000")]
    [InlineData("/ledger/proof/99999")]
    [InlineData("/ledger/proof/-1")]
    public async Task What_is_not_there_is_not_found(string path) => Assert.Equal(HttpStatusCode.NotFound, (await _gateway.GetAsync(path)).Status);

    [Theory]
    [InlineData("/ledger/tile/../journal")]
    [InlineData("/ledger/tile/..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/ledger/tile/%2e%2e/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/ledger/tile/0/..%2f..%2fkey")]
    [InlineData("/ledger/tile//etc/passwd")]
    [InlineData("/ledger/tile/0\\..\\..\\key")]
    [InlineData("/schemas/..%2f..%2f/etc/passwd")]
    [InlineData("/schemas/%2e%2e/%2e%2e/passwd")]
    [InlineData("/ledger/%00")]
    public async Task No_file_is_reached_by_any_path(string path)
    {
        // By hand, because a client would tidy the path.
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(_gateway.Http.BaseAddress!.Host, _gateway.Http.BaseAddress.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n"));
        using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream, Encoding.Latin1);

        var reply = await reader.ReadToEndAsync();

        Assert.Matches("^HTTP/1.1 40[045] ", reply);
        Assert.DoesNotContain("root:", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE", reply, StringComparison.Ordinal);
    }
}
