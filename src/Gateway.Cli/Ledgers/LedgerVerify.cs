using System.CommandLine;
using System.Globalization;

namespace Gateway.Cli.Ledgers;

/// <summary><c>gateway ledger verify PLACE</c>: recomputes a whole published log, from a folder or over HTTP, and compares it with its checkpoint.</summary>
internal static class LedgerVerify
{
    public static Command Make(Terminal terminal)
    {
        var place = new Argument<string>("place") { Description = "A ledger's folder, or the address that its checkpoint is under." };
        var key = new Option<string?>("--key") { Description = "The key you were given for this log; without it, the one that lies with the log is believed.", HelpName = "vkey" };
        var command = new Command("verify", "Check a log: signature, hash tiles and, where they can be read, entries.") { place, key };
        command.SetAction((result, cancellation) => RunAsync(terminal, result.GetRequiredValue(place), result.GetValue(key), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string place, string? key, CancellationToken cancellation)
    {
        using var log = PublishedLog.At(place, terminal.Http);
        var check = new LogCheck(log);
        var outcome = await check.RunAsync(key, cancellation);
        if (outcome.Verifier is { } verifier)
            terminal.Fact("key", key is null ? $"{verifier} (found with the log)" : verifier.ToString());
        if (outcome.Checkpoint is { } checkpoint)
            terminal.Fact("checkpoint", string.Create(CultureInfo.InvariantCulture, $"{checkpoint.Size} entries, root {checkpoint.Root}, signed"));
        if (outcome.Fault is { } fault)
        {
            terminal.Bad(fault);
            return GatewayCommand.Refused;
        }

        terminal.Fact("tiles", string.Create(CultureInfo.InvariantCulture, $"{outcome.Tiles} read, all consistent with the root"));
        terminal.Fact("entries", outcome.AreEntriesWithheld
            ? "withheld here: only their hashes were checked"
            : string.Create(CultureInfo.InvariantCulture, $"{outcome.Entries} read, each hashes to its place in the tree"));
        terminal.Good("verified");
        return GatewayCommand.Success;
    }
}
