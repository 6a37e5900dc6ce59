using Yarp.ReverseProxy.Configuration;

namespace Gateway.Benchmarks.Servers;

/// <summary>What everything is compared with: YARP's defaults and one route to the register. It reads nothing, checks nothing, records nothing.</summary>
internal static class PlainProxy
{
    public static WebApplication Build(string[] settings)
    {
        var builder = Served.Builder(settings);
        builder.Services.AddReverseProxy().LoadFromMemory(
            [new RouteConfig { RouteId = "all", ClusterId = "register", Match = new RouteMatch { Path = "/{**path}" } }],
            [
                new ClusterConfig
                {
                    ClusterId = "register",
                    Destinations = new Dictionary<string, DestinationConfig>
                    {
                        ["register"] = new() { Address = builder.Configuration["Register"]! },
                    },
                },
            ]);
        var proxy = builder.Build();
        proxy.MapReverseProxy();
        return proxy;
    }
}
