using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Gateway.Sandbox.Hosting;

/// <summary>A small web host on loopback that takes nothing from its surroundings: no settings files, no environment, no signals.</summary>
internal static class LoopbackHost
{
    /// <summary>A host that will listen on the port, or on a free one for port 0.</summary>
    public static WebApplication Create(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        // Several hosts share the process: whoever started them stops them, in order.
        builder.Services.AddSingleton<IHostLifetime, LifetimeOfItsOwner>();
        return builder.Build();
    }

    /// <summary>Where a host that has started listens, without a slash at the end.</summary>
    public static string Address(WebApplication host) =>
        host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
}
