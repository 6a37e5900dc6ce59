using System.Net;
using Gateway.Agreements;
using Gateway.Auditing;
using Gateway.Server.Options;
using Gateway.Server.Tests.Testbed;
using Gateway.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Server.Tests;

/// <summary>A gateway that is set up wrongly does not start, and says everything that is wrong.</summary>
public sealed class StartTests : IAsyncLifetime
{
    private Surroundings _surroundings = null!;

    public async Task InitializeAsync() => _surroundings = await Surroundings.StartAsync(new GatewaySettings());

    public async Task DisposeAsync() => await _surroundings.DisposeAsync();

    [Theory]
    [InlineData("Issuers:0:Authority", "http://issuer.example/", "https")]
    [InlineData("Issuers:0:Audience", "", "Audience")]
    [InlineData("Issuers:0:Tenant", "x", "Tenant")]
    [InlineData("AzureAd:TenantId", "common", "TenantId")]
    [InlineData("Systems:idn-simkim:Destinations:0", "http://127.0.0.1:1/idn-simkim", "slash")]
    [InlineData("Systems:idn-simkim:AttemptSeconds", "0", "AttemptSeconds")]
    [InlineData("Systems:idn-simkim:Retries", "3", "Retries")]
    [InlineData("Answering:travel-document.verify:IDN", "mys-myimms", "MYS")]
    [InlineData("Answering:travel-document.verify:IDN", "idn-simkin", "idn-simkin")]
    [InlineData("Answering:travel-document.verify:IDN", "idn-peduliwni", "answers")]
    [InlineData("Answering:travel-document.verified:IDN", "idn-simkim", "travel-document.verified")]
    public async Task Settings_that_cannot_be_meant_are_refused_with_the_reason(string key, string value, string says)
    {
        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync((key, value)));

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        // A name that no settings have is refused by the framework's binder.
        Assert.True(refusal is SettingsException or InvalidOperationException, refusal.ToString());
    }

    [Fact]
    public async Task A_ledger_that_is_not_there_is_never_begun()
    {
        var folder = Path.Combine(_surroundings.LedgerFolder, "elsewhere");

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(("Gateway:Ledger", folder)));

        Assert.Equal(LedgerRefusedException.Missing, Assert.IsType<LedgerRefusedException>(refusal).Code);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_ledger_that_another_gateway_writes_is_left_alone()
    {
        await using var first = await StartAsync();

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync());

        Assert.Equal(LedgerRefusedException.Locked, Assert.IsType<LedgerRefusedException>(refusal).Code);
    }

    [Fact]
    public async Task Agreements_that_name_what_does_not_exist_are_refused()
    {
        var folder = Directory.CreateTempSubdirectory("gateway-agreements-");
        var file = await File.ReadAllTextAsync(Repository.Path("deploy", "agreements", "border-control.json"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "wrong.json"), file.Replace("\"/verdict\"", "\"/verdikt\"", StringComparison.Ordinal));

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(("Gateway:Agreements", folder.FullName)));

        Assert.Contains("/verdikt", Assert.IsType<AgreementException>(refusal).Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private async Task<WebApplication> StartAsync(params (string Key, string Value)[] changes)
    {
        var settings = _surroundings.Settings();
        foreach (var (key, value) in changes)
            settings[key] = value;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddJsonFile(Repository.Path("src", "Gateway.Server", "appsettings.json")).AddInMemoryCollection(settings);
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        builder.AddGateway();
        var gateway = builder.Build();
        try
        {
            gateway.MapGateway();
            await gateway.StartAsync();
            return gateway;
        }
        catch
        {
            await gateway.DisposeAsync();
            throw;
        }
    }
}
