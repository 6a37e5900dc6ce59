using Gateway.Server;

namespace Gateway.Benchmarks.Servers;

/// <summary>The product as its own host puts it together, with every feature on.</summary>
internal static class WholeGateway
{
    public static WebApplication Build(string[] settings)
    {
        var builder = Served.Builder(settings);
        builder.AddGateway();
        var gateway = builder.Build();
        gateway.MapGateway();
        return gateway;
    }
}
