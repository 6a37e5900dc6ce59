using Spectre.Console;

namespace Gateway.Cli.Tests;

/// <summary>Runs the command as a person would, and keeps what it printed.</summary>
internal static class Transcript
{
    public static async Task<(int Code, string Output)> RunAsync(HttpMessageHandler? http, params string[] arguments)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        var terminal = new Terminal { Output = console };
        var code = await GatewayCommand.RunAsync(arguments, http is null ? terminal : terminal with { Http = http });
        return (code, output.ToString().ReplaceLineEndings("\n"));
    }

    public static Task<(int Code, string Output)> RunAsync(params string[] arguments) => RunAsync(null, arguments);
}
