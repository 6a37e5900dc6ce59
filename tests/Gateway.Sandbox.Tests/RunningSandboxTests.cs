using System.Net;
using Gateway.Sandbox.Examples;
using Gateway.Sandbox.Issuer;
using Gateway.TransparencyLog;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Sandbox.Tests;

public sealed class RunningSandboxTests(StartedSandbox started) : IClassFixture<StartedSandbox>
{
    private readonly RunningSandbox _sandbox = started.Sandbox;

    // What the answers have to say in the asker's own words, and what the clause keeps from them.
    [Theory]
    [InlineData("semakan-dokumen", "application/xml", "<StatusDokumen>SAH</StatusDokumen>", "X1000001")]
    [InlineData("document-verifications", "application/json", "\"verdict\":\"VALID\"", "X1000001")]
    [InlineData("semakan-status", "application/xml", "<StatusImigresen>PAS SAH</StatusImigresen>", "2C21JE1000005")]
    [InlineData("status-checks", "application/json", "\"stayStatus\":\"OVERSTAYED\"", "2A1ID1000006")]
    [InlineData("semakan-warganegara", "text/csv", "YA,SAH WARGANEGARA,SEPADAN", "7309011402860101")]
    [InlineData("semakan-kru", "text/csv", "YA;SAH;PADAN", "EKO PRASETYO")]
    [InlineData("verifikasi-dokumen", "application/json", "\"statusDokumen\":\"BERLAKU\"", "A10000001")]
    [InlineData("cek-izin", "application/json", "\"statusIzin\":\"IZIN BERLAKU\"", "PE1000009")]
    [InlineData("cek-dokumen", "application/json", "\"ditemukan\":true", "\"hasil\"")]
    [InlineData("cek-status", "application/json", "\"status\":\"DITAHAN\"", "PB1000012")]
    public async Task Every_operation_is_answered_in_the_askers_own_words(string operation, string mediaType, string says, string withholds)
    {
        using var caller = Caller();
        var question = new ExampleQuestions(_sandbox.People).All.Single(question => question.Operation == operation);

        var reply = await caller.AskAsync(question, CancellationToken.None);

        Assert.True(reply.Status == HttpStatusCode.OK, reply.Body);
        Assert.Equal($"{mediaType}; version=1.0", reply.Headers["Content-Type"]);
        Assert.Contains(says, reply.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(withholds, reply.Body, StringComparison.Ordinal);
        Assert.Contains("as-of=", reply.Headers["Exchange-Freshness"], StringComparison.Ordinal);
        Assert.Contains("leaf=", reply.Headers["Exchange-Receipt"], StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_an_example_for_every_operation_that_somebody_asks_with()
    {
        var examples = new ExampleQuestions(_sandbox.People).All.Select(question => $"{question.System}/{question.Operation}").Order(StringComparer.Ordinal);
        var corridor = _sandbox.Services.GetRequiredService<Exchanges.Corridor>();

        Assert.Equal(
            corridor.Adapters.Adapters.Values
                .SelectMany(adapter => adapter.Operations.Values.Where(operation => operation.Asks).Select(operation => $"{adapter.Id}/{operation.Name}"))
                .Order(StringComparer.Ordinal),
            examples);
    }

    [Fact]
    public async Task A_declared_loss_is_counted()
    {
        using var caller = Caller();

        var reply = await caller.AskAsync(new ExampleQuestions(_sandbox.People).CekStatus, CancellationToken.None);

        Assert.Equal("1", reply.Headers["Exchange-Loss"]);
    }

    [Fact]
    public async Task A_refusal_comes_in_the_callers_language()
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_sandbox.Address, "mys-niise/status-checks"));
        request.Headers.Add("Authorization", $"Bearer {_sandbox.Issuer.Issue(SandboxClients.Get("mys-jim"))}");
        request.Headers.Add("Accept-Language", "ms-MY, en;q=0.5");

        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Tujuan permohonan tidak dinyatakan", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_named_keeps_its_ledger()
    {
        var folder = Directory.CreateTempSubdirectory("sandbox-data-");
        try
        {
            var (receipt, key) = await AskOnceAsync(folder.FullName);
            var again = await RunningSandbox.StartAsync(SandboxPorts.Free, folder.FullName, TimeProvider.System);
            await using (again)
            {
                using var caller = new ExampleCaller(again.Address, again.Issuer.Authority);
                var proof = await caller.TryGetAsync($"ledger/proof/{receipt["index"]}", CancellationToken.None);

                Assert.Equal(key, await caller.TryGetAsync("ledger/vkey", CancellationToken.None));
                Assert.True(NoteVerifier.TryParse(key.TrimEnd('\n'), out var log));
                Assert.True(LogProof.TryParse(proof!, out var parsed));
                Assert.True(TreeHash.TryParse(receipt["leaf"], out var leaf));
                Assert.True(parsed.Proves(leaf, log));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_folder_that_nobody_named_goes_at_the_end()
    {
        var sandbox = await RunningSandbox.StartAsync(SandboxPorts.Free, data: null, TimeProvider.System);
        var ledger = sandbox.Ledger;
        Assert.True(Directory.Exists(ledger));

        await sandbox.DisposeAsync();

        Assert.False(Directory.Exists(ledger));
    }

    [Fact]
    public async Task What_had_started_is_stopped_where_the_rest_cannot_start()
    {
        // The gateway's port is taken, by the gateway of the shared sandbox; the issuer before it got one.
        var ports = SandboxPorts.Free with { Gateway = _sandbox.Address.Port };
        var folder = Directory.CreateTempSubdirectory("sandbox-data-");
        try
        {
            await Assert.ThrowsAsync<IOException>(() => RunningSandbox.StartAsync(ports, folder.FullName, TimeProvider.System));

            // Its ledger is free again: nobody holds the lock.
            var next = await RunningSandbox.StartAsync(SandboxPorts.Free, folder.FullName, TimeProvider.System);
            await next.DisposeAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(Dictionary<string, string> Receipt, string Key)> AskOnceAsync(string folder)
    {
        var sandbox = await RunningSandbox.StartAsync(SandboxPorts.Free, folder, TimeProvider.System);
        await using (sandbox)
        {
            using var caller = new ExampleCaller(sandbox.Address, sandbox.Issuer.Authority);
            var reply = await caller.AskAsync(new ExampleQuestions(sandbox.People).CekIzin, CancellationToken.None);
            var receipt = reply.Headers["Exchange-Receipt"].Split("; ").Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
            return (receipt, (await caller.TryGetAsync("ledger/vkey", CancellationToken.None))!);
        }
    }

    private ExampleCaller Caller() => new(_sandbox.Address, _sandbox.Issuer.Authority);
}
