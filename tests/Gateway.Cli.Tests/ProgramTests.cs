using System.Diagnostics;

namespace Gateway.Cli.Tests;

public sealed class ProgramTests
{
    [Fact]
    public async Task What_is_piped_is_plain_text()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, Environment = { ["TERM"] = "xterm-256color" } };
        foreach (var argument in (string[])[typeof(GatewayCommand).Assembly.Location, "ledger", "verify", Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.Equal("there is no `vkey` here: this is not a log, or not its address\n", output);
    }
}
