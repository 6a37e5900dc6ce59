using Gateway.Server;

// Its settings lie beside it, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddGateway();
var gateway = builder.Build();
gateway.MapGateway();
await gateway.RunAsync();
