using Gateway.Cli;
using Spectre.Console;

return await GatewayCommand.RunAsync(args, new Terminal { Output = AnsiConsole.Console });
