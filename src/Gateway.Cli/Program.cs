using Gateway.Cli;
using Spectre.Console;

// Colour is for a person's window: what is piped or kept in a file is plain text.
var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect });
return await GatewayCommand.RunAsync(args, new Terminal { Output = console });
