using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using Gateway.Sandbox.Hosting;
using Gateway.Sandbox.People;
using Gateway.Sandbox.Systems.Dukcapil;
using Gateway.Sandbox.Systems.MyImms;
using Gateway.Sandbox.Systems.Simkim;

namespace Gateway.Sandbox.Systems;

/// <summary>
/// The simulated national systems of one state, on loopback: <c>POST /{system}/{operation}</c> answers a question, <c>GET /{system}/health</c> says whether
/// the system works, <c>POST /{system}/faults</c> makes it fail and <c>DELETE</c> makes it whole again. Written as a foreign system would be: it knows its
/// own format, and nothing of lenses, canonical records or the gateway.
/// </summary>
internal sealed class SimulatedSystems : IAsyncDisposable
{
    private const int MaxQuestionBytes = 64 * 1024;

    private readonly WebApplication _host;
    private readonly FrozenDictionary<string, RequestDelegate> _paths;

    private SimulatedSystems(WebApplication host, IReadOnlyList<SimulatedSystem> systems)
    {
        _host = host;
        All = systems.ToFrozenDictionary(system => system.Id);
        _paths = Paths(systems, host.Lifetime.ApplicationStopping).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The systems by id.</summary>
    public IReadOnlyDictionary<string, SimulatedSystem> All { get; }

    /// <summary>Where they listen, such as <c>http://127.0.0.1:8090/</c>.</summary>
    public Uri Address => new(_host.Urls.Single());

    /// <summary>Starts a state's systems.</summary>
    /// <param name="port">0 takes any free one.</param>
    /// <param name="party">IDN or MYS.</param>
    /// <param name="people">Whom the registers know, all of them: each takes its own.</param>
    /// <param name="time">Decides what has expired, and paces the faults.</param>
    /// <param name="cancellation">Ends the start, not the systems.</param>
    public static async Task<SimulatedSystems> StartAsync(
        int port,
        string party,
        IReadOnlyList<SyntheticPerson> people,
        TimeProvider time,
        CancellationToken cancellation)
    {
        IReadOnlyList<SimulatedSystem> systems = party switch
        {
            "IDN" => [SimkimSystem.Create(people, time), DukcapilSystem.Create(people, time)],
            "MYS" => [MyImmsSystem.Create(people, time)],
            _ => throw new ArgumentException($"no simulated system belongs to `{party}`", nameof(party)),
        };

        // Nothing from the environment: no settings file, no URL, no logger.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, OwnerEnded>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxQuestionBytes;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddSingleton<IHostLifetime, LifetimeOfItsOwner>();
        var host = builder.Build();
        var simulated = new SimulatedSystems(host, systems);
        host.Run(simulated.HandleAsync);
        await host.StartAsync(cancellation);
        return simulated;
    }

    /// <summary>Ends what hangs, then listens no more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await _host.DisposeAsync();
    }

    private Task HandleAsync(HttpContext context)
    {
        if (_paths.TryGetValue(context.Request.Path.Value ?? "", out var handle))
            return handle(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static IEnumerable<KeyValuePair<string, RequestDelegate>> Paths(IEnumerable<SimulatedSystem> systems, CancellationToken stopping)
    {
        foreach (var system in systems)
        {
            yield return new($"/{system.Id}/health", context => system.HealthAsync(context, stopping));
            yield return new($"/{system.Id}/faults", context => FaultsAsync(system, context));
            foreach (var operation in system.Operations)
                yield return new($"/{system.Id}/{operation}", context => AskAsync(system, operation, context, stopping));
        }
    }

    private static Task AskAsync(SimulatedSystem system, string operation, HttpContext context, CancellationToken stopping)
    {
        if (HttpMethods.IsPost(context.Request.Method))
            return system.AskAsync(operation, context, stopping);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }

    private static async Task FaultsAsync(SimulatedSystem system, HttpContext context)
    {
        if (HttpMethods.IsDelete(context.Request.Method))
        {
            system.Faults = SystemFaults.None;
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var body = await RequestBody.ReadAsync(context.Request.BodyReader, context.RequestAborted);
        var read = SystemFaultsFile.TryRead(body.IsSingleSegment ? body.FirstSpan : body.ToArray(), out var faults);
        context.Request.BodyReader.AdvanceTo(body.End);
        system.Faults = faults is not null && read ? faults : system.Faults;
        context.Response.StatusCode = read ? StatusCodes.Status204NoContent : StatusCodes.Status400BadRequest;
    }
}
