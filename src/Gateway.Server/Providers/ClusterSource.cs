using Gateway.Server.Options;
using Microsoft.Extensions.Primitives;
using Yarp.ReverseProxy.Configuration;

namespace Gateway.Server.Providers;

/// <summary>
/// Gives YARP a cluster for each national system, and no route: a route would be a way around the exchange.
/// </summary>
internal sealed class ClusterSource(IReadOnlyDictionary<string, SystemOptions> systems) : IProxyConfigProvider
{
    private readonly Snapshot _snapshot = new([.. systems.Select(system => Cluster(system.Key, system.Value))]);

    public IProxyConfig GetConfig() => _snapshot;

    private static ClusterConfig Cluster(string id, SystemOptions system) => new()
    {
        ClusterId = id,
        Destinations = system.Destinations
            .Select((address, index) => (Key: $"{id}-{index + 1}", Address: address.AbsoluteUri))
            .ToDictionary(destination => destination.Key, destination => new DestinationConfig { Address = destination.Address }),
        HealthCheck = new HealthCheckConfig
        {
            Active = new ActiveHealthCheckConfig
            {
                Enabled = true,
                Interval = TimeSpan.FromSeconds(system.ProbeSeconds),
                Timeout = TimeSpan.FromSeconds(2),
                Policy = "ConsecutiveFailures",
                Path = "/health",
            },
            // Where another destination stands beside it, one that breaks is left alone for a while. The only one is asked all the same:
            // leaving it out after one broken connection would turn a hiccup into an outage.
            Passive = new PassiveHealthCheckConfig { Enabled = system.Destinations.Count > 1 },
        },
    };

    private sealed class Snapshot(IReadOnlyList<ClusterConfig> clusters) : IProxyConfig
    {
        public IReadOnlyList<RouteConfig> Routes { get; } = [];

        public IReadOnlyList<ClusterConfig> Clusters { get; } = clusters;

        // Systems do not move while the gateway runs; a new address is a restart.
        public IChangeToken ChangeToken { get; } = new CancellationChangeToken(CancellationToken.None);
    }
}
