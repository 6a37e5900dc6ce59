using Gateway.Server;

var builder = WebApplication.CreateBuilder(args);
builder.AddGateway();
var gateway = builder.Build();
gateway.MapGateway();
await gateway.RunAsync();
