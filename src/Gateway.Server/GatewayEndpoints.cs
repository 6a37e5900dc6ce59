using Gateway.Exchanges;
using Gateway.Server.Endpoints;

namespace Gateway.Server;

/// <summary>Every address the gateway answers at, in one place.</summary>
public static class GatewayEndpoints
{
    public static void MapGateway(this WebApplication gateway)
    {
        // Everything an exchange needs is made now: what is wrong with it stops the start, not the first question.
        gateway.Services.GetRequiredService<Exchange>();

        // Loads the clusters and starts their probes. Its route table is empty: nothing passes but through an exchange.
        gateway.MapReverseProxy();

        gateway.MapPost("/{system}/{operation}", ExchangeEndpoint.HandleAsync);
        gateway.MapPost("/{system}/{operation}/batch", BatchEndpoint.HandleAsync);
        gateway.MapGet("/catalogue", CatalogueEndpoints.CatalogueAsync);
        gateway.MapGet("/catalogue/{system}", CatalogueEndpoints.SystemAsync);
        gateway.MapGet("/openapi/{system}.json", CatalogueEndpoints.OpenApiAsync);
        gateway.MapGet("/schemas/{owner}/{record}/{version}", CatalogueEndpoints.SchemaAsync);
        gateway.MapGet("/agreements", CatalogueEndpoints.AgreementsAsync);
        gateway.MapGet("/ledger/checkpoint", LedgerEndpoints.CheckpointAsync);
        gateway.MapGet("/ledger/vkey", LedgerEndpoints.VerifierKeyAsync);
        gateway.MapGet("/ledger/tile/{**path}", LedgerEndpoints.TileAsync);
        gateway.MapGet("/ledger/proof/{index:long}", LedgerEndpoints.ProofAsync);
        gateway.MapGet("/health/live", HealthEndpoints.Live);
        gateway.MapGet("/health/ready", HealthEndpoints.Ready);
    }
}
