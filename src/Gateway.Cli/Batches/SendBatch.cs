using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace Gateway.Cli.Batches;

/// <summary><c>gateway batch URL FILE</c>: asks a running gateway about every row of a file, and goes on where it was cut.</summary>
internal static class SendBatch
{
    public static Command Make(Terminal terminal)
    {
        var url = new Argument<string>("url") { Description = "The operation's address, such as https://gateway.example/mys-niise/document-verifications." };
        var file = new Argument<FileInfo>("file") { Description = "The rows: one record on each line, or a spreadsheet's CSV, called .csv, with its header." };
        var purpose = Text("--purpose", "Why you ask, such as border-control.", "purpose", required: true);
        var reference = Text("--case", "Your own file number for these questions.", "case", required: true);
        var grade = Text("--grade", "How much to ask for: exists, match, verify or read; without it, what the operation is made for.", "grade");
        var token = Text("--token", "Your access token. Others on this machine may see it while the command runs: rather use a file.", "token");
        var tokenFile = new Option<FileInfo?>("--token-file") { Description = "A file that holds your access token; read anew for every call, so that it may be renewed meanwhile.", HelpName = "file" };
        var key = Text("--key", "The batch's name, to go on with one that was stopped; without it, a new one.", "key");
        var output = new Option<FileInfo>("--out") { Description = "Where results go, a line for each row.", HelpName = "file", Required = true };
        var noCache = new Option<bool>("--no-cache") { Description = "Insist on answers from the source." };
        var command = new Command("batch", "Ask about every row of a file, and go on where it was cut.") { url, file, purpose, reference, grade, token, tokenFile, key, output, noCache };
        command.SetAction((result, cancellation) => RunAsync(
            terminal,
            new BatchOrder
            {
                Address = result.GetRequiredValue(url),
                Rows = result.GetRequiredValue(file),
                Results = result.GetRequiredValue(output),
                Purpose = result.GetRequiredValue(purpose)!,
                Case = result.GetRequiredValue(reference)!,
                Grade = result.GetValue(grade),
                Token = result.GetValue(token),
                TokenFile = result.GetValue(tokenFile),
                Key = result.GetValue(key),
                NoCache = result.GetValue(noCache),
            },
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, BatchOrder order, CancellationToken cancellation)
    {
        if (order.Fault is { } fault)
        {
            terminal.Bad(fault);
            return GatewayCommand.Refused;
        }

        long rows;
        try
        {
            rows = RowFile.Count(order.Rows.FullName);
        }
        catch (BatchStoppedException unreadable)
        {
            terminal.Bad(unreadable.Message);
            return GatewayCommand.Refused;
        }

        order = order with { Key = order.Key ?? Guid.CreateVersion7(terminal.Time.GetUtcNow()).ToString() };
        terminal.Fact("key", order.Key);
        using var results = ResultFile.Open(order.Results.FullName);
        using var sending = new BatchSending(order, results, terminal);
        string? stopped = null;
        try
        {
            await WithBarAsync(terminal, rows, results, () => sending.RunAsync(cancellation));
        }
        catch (BatchStoppedException stop)
        {
            stopped = stop.Message;
        }

        terminal.Fact("rows", Number(rows));
        terminal.Fact("answered", Number(results.Answered));
        terminal.Fact("refused", Number(results.Refused));
        terminal.Fact("results", order.Results.FullName);
        return Conclude(terminal, rows, results, stopped);
    }

    private static int Conclude(Terminal terminal, long rows, ResultFile results, string? stopped)
    {
        if (stopped is not null)
            terminal.Bad(stopped);
        if (results.Answered == rows)
        {
            terminal.Good("every row was answered");
            return GatewayCommand.Success;
        }

        terminal.Bad(stopped is null
            ? string.Create(CultureInfo.InvariantCulture, $"not answered: {rows - results.Answered} of {rows} rows; each has its problem in the results")
            : string.Create(CultureInfo.InvariantCulture, $"not answered: {rows - results.Answered} of {rows} rows; go on with the same command and this key"));
        return GatewayCommand.Refused;
    }

    // A bar is for a person's window; where there is none, the facts at the end say it all.
    private static Task WithBarAsync(Terminal terminal, long rows, ResultFile results, Func<Task> run)
    {
        if (!terminal.Output.Profile.Capabilities.Ansi || !terminal.Output.Profile.Capabilities.Interactive)
            return run();
        return terminal.Output.Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(async bar =>
            {
                var task = bar.AddTask("rows", maxValue: Math.Max(rows, 1));
                results.Changed = () =>
                {
                    task.Value = results.Answered + results.Refused;
                    task.Description = string.Create(CultureInfo.InvariantCulture, $"{results.Answered} answered, {results.Refused} refused");
                };
                results.Changed();
                await run();
            });
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Option<string?> Text(string name, string description, string help, bool required = false) =>
        new(name) { Description = description, HelpName = help, Required = required };
}
