using System.CommandLine;
using Gateway.Adapters;

namespace Gateway.Cli.Adapters;

/// <summary><c>gateway adapter check [FOLDER…]</c>: the go-live gate. Every problem of every folder, in one report.</summary>
internal static class CheckAdapters
{
    public static Command Make(Terminal terminal)
    {
        var folders = new Argument<string[]>("folders")
        {
            Description = "Adapter folders; without any, every folder below `adapters` that holds an `adapter.json`.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var schemas = new Option<string?>("--schemas")
        {
            Description = "The folder of canonical schemas; without it, `schemas` beside the nearest `adapters`, from here upwards.",
            HelpName = "folder",
        };
        var records = new Option<int>("--records")
        {
            Description = "How many generated records of each side to try every lens with.",
            HelpName = "count",
            DefaultValueFactory = _ => AdapterCheck.DefaultRecords,
        };
        var command = new Command("check", "Check adapters: schemas, lenses, code lists, samples, round trips, coverage and loss.") { folders, schemas, records };
        command.SetAction(result => Run(terminal, result.GetValue(folders) ?? [], result.GetValue(schemas), result.GetValue(records)));
        return command;
    }

    private static int Run(Terminal terminal, string[] folders, string? schemas, int records)
    {
        var folder = schemas ?? AdapterFolders.Schemas;
        if (folder is null || (folders.Length == 0 && AdapterFolders.Adapters is null))
        {
            terminal.Bad("there is no `adapters` beside a `schemas` here or above: name the folders, and `--schemas`");
            return GatewayCommand.Refused;
        }

        var chosen = folders.Length > 0 ? folders : Known(AdapterFolders.Adapters!);
        var report = AdapterCheck.Run(chosen, folder, records);
        report.Write(terminal.Output.Profile.Out.Writer);
        return report.Problems.Count == 0 ? GatewayCommand.Success : GatewayCommand.Refused;
    }

    private static string[] Known(string adapters) =>
    [
        .. Directory.EnumerateDirectories(adapters)
            .Where(folder => File.Exists(Path.Combine(folder, "adapter.json")))
            .Order(StringComparer.Ordinal),
    ];
}
