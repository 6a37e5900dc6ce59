using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Server.Tests.Testbed;

/// <summary>A national system that does to each question what the test says, down to the bytes, and counts.</summary>
internal sealed class ScriptedSystem : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly CancellationTokenSource _ending = new();
    private long _questions;
    private long _probes;
    private long _abandoned;

    private ScriptedSystem(WebApplication host) => _host = host;

    public Uri Address => new($"{_host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}/");

    /// <summary>What becomes of a question.</summary>
    public Func<HttpContext, Task> Script { get; set; } = HangAsync;

    /// <summary>Whether health probes find it well.</summary>
    public bool IsWell { get; set; } = true;

    public long Questions => Interlocked.Read(ref _questions);

    public long Probes => Interlocked.Read(ref _probes);

    /// <summary>Questions that the gateway gave up before they were answered.</summary>
    public long Abandoned => Interlocked.Read(ref _abandoned);

    public static async Task<ScriptedSystem> StartAsync(Func<HttpContext, Task>? script = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var system = new ScriptedSystem(builder.Build());
        system.Script = script ?? system.Script;
        system._host.Run(system.HandleAsync);
        await system._host.StartAsync();
        return system;
    }

    /// <summary>Says nothing until the gateway gives up.</summary>
    public static Task HangAsync(HttpContext http) =>
        Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    /// <summary>Breaks the connection.</summary>
    public static Task AbortAsync(HttpContext http)
    {
        http.Abort();
        return Task.CompletedTask;
    }

    public static Func<HttpContext, Task> Answering(string body, string? mediaType = "application/json", int status = 200) =>
        Answering(Encoding.UTF8.GetBytes(body), mediaType, status);

    public static Func<HttpContext, Task> Answering(byte[] body, string? mediaType = "application/json", int status = 200, bool isChunked = false) => async http =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = mediaType;
        if (!isChunked)
            http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    };

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _host.DisposeAsync();
        _ending.Dispose();
    }

    private async Task HandleAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method))
        {
            Interlocked.Increment(ref _probes);
            http.Response.StatusCode = IsWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var registration = http.RequestAborted.Register(() => Interlocked.Increment(ref _abandoned));
        using var ending = _ending.Token.Register(http.Abort);
        Interlocked.Increment(ref _questions);
        // A caller that has written everything does not keep the question's bytes from being read.
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        await Script(http);
    }
}
