using System.CommandLine;
using Gateway.Adapters;

namespace Gateway.Cli.Adapters;

/// <summary><c>gateway adapter docs FOLDER</c>: the adapter's page, which a gateway that runs it serves as well.</summary>
internal static class DocumentAdapter
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "The adapter's folder." };
        var schemas = new Option<string?>("--schemas") { Description = "The folder of canonical schemas; without it, `schemas` beside the nearest `adapters`.", HelpName = "folder" };
        var command = new Command("docs", "Write the adapter's page: operations, fields with their counterparts, losses, code lists, versions.") { folder, schemas };
        command.SetAction(result => Run(terminal, result.GetRequiredValue(folder), result.GetValue(schemas)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, string? schemas)
    {
        if ((schemas ?? AdapterFolders.Schemas) is not { } canonical)
        {
            terminal.Bad(AdapterFolders.NoSchemas);
            return GatewayCommand.Refused;
        }

        try
        {
            terminal.Output.Profile.Out.Writer.Write(AdapterPage.Of(AdapterSet.LoadOne(folder, canonical)));
            return GatewayCommand.Success;
        }
        catch (AdapterException refused)
        {
            foreach (var problem in refused.Problems)
                terminal.Bad(problem.ToString());
            return GatewayCommand.Refused;
        }
    }
}
