using System.Diagnostics;
using System.Text.Json;
using Gateway.Benchmarks.Servers;

namespace Gateway.Benchmarks.Load;

/// <summary>One of the measured servers, as a process of this same program. It ends when its standard input is closed, or with this process.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<ServerProcess> StartAsync(string target, IEnumerable<string> settings, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(ServerProcess).Assembly.Location);
        foreach (var argument in (string[])["serve", target, .. settings])
            start.ArgumentList.Add(argument);
        var process = Process.Start(start) ?? throw new LoadException($"the server `{target}` does not start");
        while (await process.StandardOutput.ReadLineAsync(cancellation).AsTask().WaitAsync(Patience, TimeProvider.System, cancellation).ConfigureAwait(false) is { } line)
        {
            // Whatever the host logs before comes first.
            if (Uri.TryCreate(line, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp)
                return new ServerProcess(process, address);
            Console.WriteLine($"{target}: {line}");
        }

        throw new LoadException($"the server `{target}` ended before it listened");
    }

    public async Task<Counters> CountersAsync(CancellationToken cancellation)
    {
        await _process.StandardInput.WriteLineAsync("counters".AsMemory(), cancellation).ConfigureAwait(false);
        await _process.StandardInput.FlushAsync(cancellation).ConfigureAwait(false);
        while (await _process.StandardOutput.ReadLineAsync(cancellation).AsTask().WaitAsync(Patience, TimeProvider.System, cancellation).ConfigureAwait(false) is { } line)
        {
            if (line.StartsWith('{'))
                return JsonSerializer.Deserialize<Counters>(line)!;
            Console.WriteLine(line);
        }

        throw new LoadException($"the server at `{Address}` has ended");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
    }
}
