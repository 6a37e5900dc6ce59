using Gateway.Exchanges;

namespace Gateway.Server.Endpoints;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it could answer an exchange, ledger included.</summary>
internal static class HealthEndpoints
{
    public static IResult Live() => Results.Text("live");

    /// <summary>200 while systems and agreements are loaded and the ledger takes entries; else 503.</summary>
    public static IResult Ready(LedgerHost ledger, Corridor corridor) =>
        ledger.IsWritable && corridor.Adapters.Adapters.Count > 0
            ? Results.Text("ready")
            : Results.Text("not ready: the ledger takes no entries", statusCode: StatusCodes.Status503ServiceUnavailable);
}
