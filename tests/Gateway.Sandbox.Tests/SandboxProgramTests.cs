using System.Text;

namespace Gateway.Sandbox.Tests;

public sealed class SandboxProgramTests
{
    [Fact]
    public async Task The_demonstration_shows_every_kind_in_both_directions_and_ends_well()
    {
        using var output = new StringWriter();

        var code = await SandboxProgram.RunAsync(["--demo"], SandboxPorts.Free, output, TextWriter.Null, CancellationToken.None);

        var text = output.ToString();
        Assert.True(code == 0, text);
        foreach (var operation in new[] { "mys-myimms/semakan-dokumen", "mys-myimms/semakan-status", "mys-jim-depot/semakan-warganegara", "idn-simkim/verifikasi-dokumen", "idn-peduliwni/cek-status" })
            Assert.Contains($"asks with {operation}", text, StringComparison.Ordinal);
        Assert.Equal(5, Count(text, "--- The caller's bytes"));
        Assert.Equal(5, Count(text, "--- The canonical answer"));
        Assert.Equal(10, Count(text, "--- The provider's bytes"));
        Assert.Equal(5, Count(text, "--- Loss, all four ways together"));
        Assert.Contains("/nomorKasus", text, StringComparison.Ordinal);
        Assert.Equal(5, Count(text, "holds against the checkpoint"));
    }

    [Fact]
    public async Task It_says_where_everything_is_and_what_to_try_and_stops_when_told()
    {
        using var stop = new CancellationTokenSource();
        var output = new ReadyWriter();

        var running = SandboxProgram.RunAsync([], SandboxPorts.Free, output, TextWriter.Null, stop.Token);
        var said = await output.Ready.WaitAsync(TimeSpan.FromMinutes(2), TimeProvider.System);
        await stop.CancelAsync();

        Assert.Equal(0, await running);
        Assert.Contains("\nready\n", said, StringComparison.Ordinal);
        Assert.Equal(4, Count(said, "http://127.0.0.1:") - Count(said, "curl"));
        Assert.Equal(3, Count(said, "curl -s"));
        Assert.Contains("X1000001", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`--data` needs a folder", "--data")]
    [InlineData("`--data` needs a folder", "--demo", "--data", "")]
    [InlineData("`--with` needs a folder", "--with")]
    [InlineData("`--port-base` is not an argument of the sandbox", "--port-base", "9000")]
    [InlineData("`demo` is not an argument of the sandbox", "demo")]
    public async Task A_command_line_that_makes_no_sense_is_explained(string problem, params string[] arguments)
    {
        using var errors = new StringWriter();

        var code = await SandboxProgram.RunAsync(arguments, SandboxPorts.Free, TextWriter.Null, errors, CancellationToken.None);

        Assert.Equal(2, code);
        Assert.Equal($"{problem}\n{SandboxArguments.Usage}{Environment.NewLine}", errors.ToString());
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("sandbox-data-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "ledger"));
            File.WriteAllText(Path.Combine(folder.FullName, "ledger", "notes.txt"), "mine");
            using var errors = new StringWriter();

            var code = await SandboxProgram.RunAsync(["--data", folder.FullName], SandboxPorts.Free, TextWriter.Null, errors, CancellationToken.None);

            Assert.Equal(1, code);
            Assert.StartsWith("the sandbox cannot start: ", errors.ToString(), StringComparison.Ordinal);
            Assert.Equal("mine", File.ReadAllText(Path.Combine(folder.FullName, "ledger", "notes.txt")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    /// <summary>Tells when the introduction has been written.</summary>
    private sealed class ReadyWriter : TextWriter
    {
        private readonly TaskCompletionSource<string> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override Encoding Encoding => Encoding.UTF8;

        public Task<string> Ready => _ready.Task;

        public override void WriteLine(string? value) => _ready.TrySetResult(value ?? "");
    }
}
