using System.CommandLine;
using System.Globalization;
using Gateway.Adapters;

namespace Gateway.Cli.Adapters;

/// <summary><c>gateway adapter new ID --from FOLDER …</c>: drafts an adapter from samples. It guesses, and says of everything that it did.</summary>
internal static class NewAdapter
{
    public static Command Make(Terminal terminal)
    {
        var id = new Argument<string>("id") { Description = "The system's id: its party in lower case, a hyphen, its name, such as `xaa-civil-register`." };
        var from = Required("--from", "folder", "The folder of samples: a folder for the question and one for the answer, one record to a file.");
        var question = Required("--question", "record", "The question's name: that of its folder of samples.");
        var answer = Required("--answer", "record", "The answer's name: that of its folder of samples.");
        var exchange = Required("--exchange", "exchange", "The exchange, such as `travel-document.verify`.");
        var owner = Required("--owner", "name", "The agency that runs the system, in its own words.");
        var operation = new Option<string?>("--operation") { Description = "The exchange as the system's users name it; without it, the question's name.", HelpName = "name" };
        var adapters = new Option<string?>("--to") { Description = "The folder of adapters; without it, the nearest `adapters`, from here upwards.", HelpName = "folder" };
        var schemas = new Option<string?>("--schemas") { Description = "The folder of canonical schemas; without it, `schemas` beside the nearest `adapters`.", HelpName = "folder" };
        var command = new Command("new", "Draft an adapter from samples of national records; every guess is marked and has to be confirmed.")
        {
            id, from, question, answer, exchange, owner, operation, adapters, schemas,
        };
        command.SetAction(result =>
        {
            if ((result.GetValue(adapters) ?? AdapterFolders.Adapters) is not { } to || (result.GetValue(schemas) ?? AdapterFolders.Schemas) is not { } canonical)
            {
                terminal.Bad("there is no `adapters` beside a `schemas` here or above: name both, with `--to` and `--schemas`");
                return GatewayCommand.Refused;
            }

            return Run(terminal, canonical, new ScaffoldOrder
            {
                Id = result.GetRequiredValue(id),
                Owner = result.GetRequiredValue(owner),
                Exchange = result.GetRequiredValue(exchange),
                Operation = result.GetValue(operation) ?? result.GetRequiredValue(question),
                Question = result.GetRequiredValue(question),
                Answer = result.GetRequiredValue(answer),
                From = result.GetRequiredValue(from),
                Adapters = to,
            });
        });
        return command;
    }

    private static Option<string> Required(string name, string help, string description) => new(name) { Description = description, HelpName = help, Required = true };

    private static int Run(Terminal terminal, string schemas, ScaffoldOrder order)
    {
        var report = AdapterScaffold.Make(order, schemas);
        foreach (var problem in report.Problems)
            terminal.Bad(problem.ToString());
        if (report.Problems.Count > 0)
            return GatewayCommand.Refused;
        foreach (var file in report.Files.Where(file => !file.StartsWith("samples/", StringComparison.Ordinal)))
            terminal.Line(Path.Combine(report.Folder, file));
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{Path.Combine(report.Folder, "samples")}: {report.Files.Count(file => file.EndsWith("about.json", StringComparison.Ordinal))} cases"));
        terminal.Good(string.Create(CultureInfo.InvariantCulture, $"drafted {order.Id}, with {report.Guesses} guesses: `gateway adapter check {report.Folder}` lists them, and refuses until each is confirmed"));
        return GatewayCommand.Success;
    }
}
