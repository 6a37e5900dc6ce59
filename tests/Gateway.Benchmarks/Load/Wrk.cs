using System.Diagnostics;
using System.Globalization;

namespace Gateway.Benchmarks.Load;

/// <summary>Drives one target with wrk. A reply that is not a success, or a connection that fails, ends the whole run: such figures mean nothing.</summary>
internal sealed class Wrk(LoadPlan plan, string folder)
{
    public static async Task<string> VersionAsync(CancellationToken cancellation)
    {
        var said = await SayAsync(["--version"], cancellation).ConfigureAwait(false);
        return string.Join(' ', said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2));
    }

    public async Task<LoadFigures> DriveAsync(LoadTarget target, string token, int seconds, CancellationToken cancellation)
    {
        var script = Path.Combine(folder, "question.lua");
        await File.WriteAllTextAsync(script, WrkScript.Write(Question.Headers(token, target.InsistsOnSource)), cancellation).ConfigureAwait(false);
        var said = await SayAsync(
            [$"-t{plan.Threads}", $"-c{plan.Connections}", $"-d{seconds}s", "--latency", "-s", script, target.Address.AbsoluteUri],
            cancellation).ConfigureAwait(false);
        var line = said.Split('\n').SingleOrDefault(line => line.StartsWith("figures ", StringComparison.Ordinal));
        if (line is null)
            throw new LoadException($"wrk said nothing of `{target.Name}` that can be read: {said}");
        var figures = line.Split(' ').Skip(1).Select(figure => long.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
        if (figures[0] == 0 || figures[4] != 0 || figures[5] != 0)
            throw new LoadException($"`{target.Name}`: {figures[0]} replies, {figures[4]} of them no success, {figures[5]} failed connections");
        return new LoadFigures(figures[0], figures[1] / 1e6, figures[2] / 1e3, figures[3] / 1e3);
    }

    private static async Task<string> SayAsync(string[] arguments, CancellationToken cancellation)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })
            ?? throw new LoadException("`wrk` does not start");
        var said = await wrk.StandardOutput.ReadToEndAsync(cancellation).ConfigureAwait(false);
        await wrk.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return said;
    }
}
