using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;

namespace Gateway.Benchmarks.Load;

/// <summary>Drives the targets in turn, after making sure that each does what its row says.</summary>
internal sealed class LoadRounds(LoadPlan plan, Wrk wrk, ServerProcess register, string token)
{
    public async Task<IReadOnlyDictionary<LoadTarget, IReadOnlyList<LoadSample>>> RunAsync(IReadOnlyList<LoadTarget> targets, CancellationToken cancellation)
    {
        foreach (var target in targets)
        {
            await VerifyAsync(target, cancellation).ConfigureAwait(false);
            await wrk.DriveAsync(target, token, plan.WarmUpSeconds, cancellation).ConfigureAwait(false);
        }

        var samples = targets.ToDictionary(target => target, _ => new List<LoadSample>());
        for (var round = 1; round <= plan.Rounds; round++)
        {
            foreach (var target in targets)
            {
                await wrk.DriveAsync(target, token, plan.RunUpSeconds, cancellation).ConfigureAwait(false);
                var sample = await MeasureAsync(target, cancellation).ConfigureAwait(false);
                samples[target].Add(sample);
                Console.WriteLine(string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"round {round}: {target.Name}: {sample.Figures.PerSecond:0}/s, p50 {sample.Figures.Median:0.00} ms, p99 {sample.Figures.Slow:0.00} ms, other programs {sample.OtherProcesses:0.0%}"));
            }
        }

        return samples.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<LoadSample>)entry.Value);
    }

    private async Task<LoadSample> MeasureAsync(LoadTarget target, CancellationToken cancellation)
    {
        var (serverBefore, registerBefore) = (await target.Server.CountersAsync(cancellation).ConfigureAwait(false), await register.CountersAsync(cancellation).ConfigureAwait(false));
        var (busyBefore, ownBefore, started) = (Machine.BusySeconds(), Machine.OwnSeconds(), Stopwatch.GetTimestamp());
        var figures = await wrk.DriveAsync(target, token, plan.Seconds, cancellation).ConfigureAwait(false);
        var (busy, own) = (Machine.BusySeconds() - busyBefore, Machine.OwnSeconds() - ownBefore);
        var available = Stopwatch.GetElapsedTime(started).TotalSeconds * Environment.ProcessorCount;
        var server = await target.Server.CountersAsync(cancellation).ConfigureAwait(false) - serverBefore;
        var asked = await register.CountersAsync(cancellation).ConfigureAwait(false) - registerBefore;
        var others = Math.Max(0, busy - own - server.CpuSeconds - asked.CpuSeconds) / available;
        return new LoadSample(figures, server, asked, others);
    }

    // Twice, because the first question about a passport is never answered from the cache.
    private async Task VerifyAsync(LoadTarget target, CancellationToken cancellation)
    {
        using var client = new HttpClient();
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, target.Address) { Content = new StringContent(Question.About(1)) };
            foreach (var (name, value) in Question.Headers(token, target.InsistsOnSource))
            {
                if (name == "Content-Type")
                    request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
                else
                    request.Headers.TryAddWithoutValidation(name, value);
            }

            using var response = await client.SendAsync(request, cancellation).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.OK)
                throw new LoadException($"`{target.Name}` answers {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false)}");
            var freshness = response.Headers.TryGetValues("Exchange-Freshness", out var values) ? values.Single() : null;
            if (attempt == 2 && freshness?.Split(';')[0] != target.Freshness)
                throw new LoadException($"`{target.Name}` answers with the freshness `{freshness}` instead of `{target.Freshness}`");
        }
    }
}
