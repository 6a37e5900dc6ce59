using System.CommandLine;
using System.Security.Cryptography;
using Gateway.Auditing;
using Gateway.Auditing.Files;

namespace Gateway.Cli.Ledgers;

/// <summary><c>gateway ledger init FOLDER</c>: makes a new, empty ledger. Nothing else ever does.</summary>
internal static class LedgerInit
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "Where to make it; must not exist, or be empty." };
        var origin = new Option<string?>("--origin")
        {
            Description = "The log's name for good, such as `ledger.example/idn-mys`; without one, an invented name.",
            HelpName = "name",
        };
        var command = new Command("init", "Make a new, empty ledger: its keys and a signed checkpoint of nothing.") { folder, origin };
        command.SetAction(result => Run(terminal, result.GetRequiredValue(folder), result.GetValue(origin)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, string? origin)
    {
        try
        {
            FileAuditStore.Create(folder, origin ?? $"gateway.invalid/{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        }
        catch (ArgumentException)
        {
            terminal.Bad($"`{origin}` cannot name a log: use letters, digits, dots and slashes, no spaces and no `+`");
            return GatewayCommand.Refused;
        }

        var files = new LedgerFiles(folder);
        terminal.Good($"made an empty ledger in {Path.GetFullPath(folder)}");
        terminal.Fact("key", files.Verifier.ToString());
        terminal.Fact("keep safe", Path.GetFullPath(Path.Combine(folder, "keys")));
        return GatewayCommand.Success;
    }
}
