using System.CommandLine;
using Gateway.Adapters;

namespace Gateway.Cli.Adapters;

/// <summary><c>gateway adapter test FOLDER</c>: every sample both ways, and the refused ones, with what differs where.</summary>
internal static class TestAdapter
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "The adapter's folder." };
        var write = new Option<bool>("--write") { Description = "Write `canonical.json` where a sample has none yet, as the lens translates it; read what it wrote." };
        var schemas = new Option<string?>("--schemas") { Description = "The folder of canonical schemas; without it, `schemas` beside the nearest `adapters`.", HelpName = "folder" };
        var command = new Command("test", "Try an adapter's samples both ways, and show what differs.") { folder, write, schemas };
        command.SetAction(result => Run(terminal, result.GetRequiredValue(folder), result.GetValue(schemas), result.GetValue(write)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, string? schemas, bool write)
    {
        if ((schemas ?? AdapterFolders.Schemas) is not { } canonical)
        {
            terminal.Bad(AdapterFolders.NoSchemas);
            return GatewayCommand.Refused;
        }

        var report = AdapterTrial.Run(folder, canonical, write);
        report.Write(terminal.Output.Profile.Out.Writer);
        return report.IsGood ? GatewayCommand.Success : GatewayCommand.Refused;
    }
}
