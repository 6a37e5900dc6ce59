using System.Diagnostics;
using Gateway.Tests;

namespace Gateway.Server.Tests.Testbed;

/// <summary>The server's own program in a process of its own, which a test may kill.</summary>
internal sealed class ChildServer : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;

    private ChildServer(Process process, Uri address, TimeSpan taken)
    {
        _process = process;
        Address = address;
        StartTaken = taken;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to its being ready.</summary>
    public TimeSpan StartTaken { get; }

    public static async Task<ChildServer> StartAsync(IReadOnlyDictionary<string, string?> settings)
    {
        // The same build as these tests: the last folder of both names the configuration.
        var build = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var start = new ProcessStartInfo("dotnet", [Repository.Path("artifacts", "bin", "Gateway.Server", build, "Gateway.Server.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        var said = new List<string>();
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(listening.Task, ended) == ended)
            throw new InvalidOperationException($"the server ended with {process.ExitCode}:\n{string.Join('\n', said)}");
        var address = await listening.Task;
        using var http = new HttpClient { BaseAddress = address };
        await Until.TrueAsync(async () => (await http.GetAsync("/health/ready")).IsSuccessStatusCode);
        return new ChildServer(process, address, Stopwatch.GetElapsedTime(began));

        void Hear(string? line)
        {
            if (line is null)
                return;
            lock (said)
                said.Add(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
                listening.TrySetResult(new Uri(line[(at + Listening.Length)..]));
        }
    }

    /// <summary>SIGKILL: the process has not one instruction left.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }
}
