using System.Globalization;
using Gateway.Adapters;
using Gateway.Agreements;
using Gateway.Exchanges;
using Gateway.Freshness;
using Gateway.Server.Batches;
using Gateway.Server.Options;
using Gateway.Server.Providers;
using Gateway.Server.Tokens;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Configuration;

namespace Gateway.Server;

/// <summary>Puts the gateway together: every part, in one place. What is wrong with its settings is said before it listens.</summary>
public static class GatewayServices
{
    /// <summary>Adds the gateway to a web application, from the sections <c>Gateway</c>, <c>Systems</c>, <c>Answering</c>, <c>Issuers</c> and <c>AzureAd</c>.</summary>
    public static void AddGateway(this WebApplicationBuilder builder)
    {
        // A question is read up to its limit and refused by the exchange, so that the refusal is recorded like any other.
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        });
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddOptions<GatewayOptions>().BindConfiguration("Gateway").ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<GatewayOptions>, GatewayOptionsValidator>();
        var systems = SystemSettings.Read(builder.Configuration);

        AddTokens(builder);
        AddProviders(builder.Services, systems);
        AddLedger(builder.Services);
        builder.Services.AddSingleton(services => LoadCorridor(services, systems));
        AddExchange(builder.Services);
        AddBatches(builder.Services);
    }

    private static void AddTokens(WebApplicationBuilder builder)
    {
        var issuers = IssuerSettings.Read(builder.Configuration);

        // Options alone, and no scheme: with one, the host would put the framework's handler in front of the exchange, to validate every token
        // again, and to fail where nothing is recorded.
        builder.Services.AddSingleton<IPostConfigureOptions<JwtBearerOptions>, JwtBearerPostConfigureOptions>();
        foreach (var (issuer, index) in issuers.Select((issuer, index) => (issuer, index)))
        {
            builder.Services.Configure<JwtBearerOptions>(Scheme(index), options =>
            {
                options.Authority = issuer.Authority!.AbsoluteUri;
                options.Audience = issuer.Audience;
                options.RequireHttpsMetadata = !issuer.Authority.IsLoopback;
                options.BackchannelTimeout = TimeSpan.FromSeconds(5);
            });
        }

        builder.Services.AddSingleton(services => new IssuerSet(issuers.Select((issuer, index) => new Issuer(
            issuer, services.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(Scheme(index)), services.GetRequiredService<TimeProvider>()))));
        builder.Services.AddSingleton<RememberedTokens>();
        builder.Services.AddSingleton<ITokenAuthority, TokenAuthority>();

        static string Scheme(int index) => string.Create(CultureInfo.InvariantCulture, $"issuer-{index}");
    }

    private static void AddProviders(IServiceCollection services, IReadOnlyDictionary<string, SystemOptions> systems)
    {
        services.AddReverseProxy().ConfigureHttpClient(static (_, handler) => handler.ConnectTimeout = TimeSpan.FromSeconds(2));
        services.AddSingleton<IProxyConfigProvider>(new ClusterSource(systems));
        services.AddSingleton(provider => new SystemPipelines(systems, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IProvider, ClusterProvider>();
    }

    private static void AddLedger(IServiceCollection services)
    {
        services.AddSingleton(provider => new LedgerHost(
            provider.GetRequiredService<IOptions<GatewayOptions>>().Value.Ledger!,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<LedgerHost>>()));
        services.AddSingleton(provider => provider.GetRequiredService<LedgerHost>().Ledger);
        services.AddSingleton(provider => provider.GetRequiredService<LedgerHost>().Keys);
    }

    private static void AddExchange(IServiceCollection services)
    {
        services.AddSingleton<VerdictKeyring>();
        services.AddSingleton(provider => new VerdictCache(
            provider.GetRequiredService<VerdictKeyring>(),
            provider.GetRequiredService<TimeProvider>(),
            (long)provider.GetRequiredService<IOptions<GatewayOptions>>().Value.CacheMebibytes << 20));
        services.AddSingleton<Identification>();
        services.AddSingleton<Authorisation>();
        services.AddSingleton<ZoneReading>();
        services.AddSingleton<Reading>();
        services.AddSingleton<Translation>();
        services.AddSingleton<EntryWriter>();
        services.AddSingleton<Recording>();
        services.AddSingleton<Asking>();
        services.AddSingleton<Consultation>();
        services.AddSingleton<Obtaining>();
        services.AddSingleton<Minimisation>();
        services.AddSingleton<Conclusion>();
        services.AddSingleton<Exchange>();
    }

    private static void AddBatches(IServiceCollection services)
    {
        services.AddSingleton<RowKeyring>();
        services.AddSingleton(provider => new RowResults(
            provider.GetRequiredService<RowKeyring>(),
            provider.GetRequiredService<TimeProvider>(),
            (long)provider.GetRequiredService<IOptions<GatewayOptions>>().Value.BatchMebibytes << 20));
        services.AddSingleton<RowAsking>();
    }

    private static Corridor LoadCorridor(IServiceProvider services, IReadOnlyDictionary<string, SystemOptions> systems)
    {
        var options = services.GetRequiredService<IOptions<GatewayOptions>>().Value;
        var adapters = AdapterSet.Load(Beside(options.Adapters), Beside(options.Schemas));
        var agreements = AgreementSet.Load(Beside(options.Agreements));
        var answering = AnsweringSettings.Read(services.GetRequiredService<IConfiguration>(), adapters, systems);
        return new Corridor(adapters, agreements, ClearanceSet.Compile(agreements, adapters), answering);
    }

    private static string Beside(string folder) => Path.Combine(AppContext.BaseDirectory, folder);
}
