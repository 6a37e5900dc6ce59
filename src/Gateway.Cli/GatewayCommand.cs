using System.CommandLine;
using Gateway.Auditing;
using Gateway.Cli.Adapters;
using Gateway.Cli.Batches;
using Gateway.Cli.Ledgers;
using Gateway.Cli.Schemas;

namespace Gateway.Cli;

/// <summary>The <c>gateway</c> command: every verb is listed here, and lives in a file of its own.</summary>
internal static class GatewayCommand
{
    /// <summary>What was asked for was done, and what was checked is in order.</summary>
    public const int Success = 0;

    /// <summary>What was checked is not in order, or what was asked for was refused.</summary>
    public const int Refused = 1;

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var root = new RootCommand("The gateway's command line.")
        {
            new Command("ledger", "Make and check ledgers.")
            {
                LedgerInit.Make(terminal),
                LedgerVerify.Make(terminal),
            },
            new Command("adapter", "Make and check the folders that teach the gateway national systems.")
            {
                NewAdapter.Make(terminal),
                TestAdapter.Make(terminal),
                CheckAdapters.Make(terminal),
                DocumentAdapter.Make(terminal),
            },
            new Command("schema", "Compare versions of schemas.")
            {
                DiffSchemas.Make(terminal),
            },
            SendBatch.Make(terminal),
        };
        try
        {
            return await root.Parse(arguments).InvokeAsync(new InvocationConfiguration
            {
                Output = terminal.Output.Profile.Out.Writer,
                Error = terminal.Output.Profile.Out.Writer,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (Exception refusal) when (refusal
            is LedgerRefusedException
            or IOException
            or UnauthorizedAccessException
            or HttpRequestException
            or TaskCanceledException { InnerException: TimeoutException })
        {
            terminal.Bad(refusal.Message);
            return Refused;
        }
    }
}
