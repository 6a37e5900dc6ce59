using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Gateway.Cli.Batches;

/// <summary>
/// Sends the rows slice by slice under one key. A cut call is sent again without the rows that have arrived; rows that may fare better later are
/// asked again in further rounds, and written down as they are when the last round is over.
/// </summary>
internal sealed class BatchSending(BatchOrder order, ResultFile results, Terminal terminal) : IDisposable
{
    private const int MostRounds = 5;
    private const int MostCutsInARow = 8;

    // The gateway gives a row at most some ten seconds; who hears nothing for so long hears from nobody.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new(terminal.Http, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Dictionary<long, RowResult> _open = [];

    public async Task RunAsync(CancellationToken cancellation)
    {
        for (var round = 1; ; round++)
        {
            foreach (var slice in RowFile.Slices(order.Rows.FullName))
                await SendAsync(slice, cancellation);
            if (_open.Count == 0)
                return;
            if (round == MostRounds)
                break;
            await PauseAsync(round + 2, cancellation);
        }

        foreach (var result in _open.Values.OrderBy(result => result.Row))
            results.Add(result);
    }

    public void Dispose() => _http.Dispose();

    private async Task SendAsync(RowSlice slice, CancellationToken cancellation)
    {
        for (var cuts = 0; slice.Rows.Any(row => !results.Holds(row));)
        {
            var before = results.Answered + results.Refused;
            var cut = await TrySendAsync(slice, cancellation);
            results.Flush();
            if (cut is null)
                return;
            cuts = results.Answered + results.Refused > before ? 1 : cuts + 1;
            if (cuts == MostCutsInARow)
                throw new BatchStoppedException($"the gateway was cut off {MostCutsInARow} times in a row: {cut}");
            await PauseAsync(cuts, cancellation);
        }
    }

    /// <summary>Sends a slice and takes its results; what cut it, or null where it came to its end.</summary>
    private async Task<string?> TrySendAsync(RowSlice slice, CancellationToken cancellation)
    {
        try
        {
            using var request = order.Request(slice, Held(slice));
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).WaitAsync(Silence, terminal.Time, cancellation);
            if (response.StatusCode != HttpStatusCode.OK)
                return await RefusedAsync(response, cancellation);
            using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancellation), Encoding.UTF8);
            while (await lines.ReadLineAsync(cancellation).AsTask().WaitAsync(Silence, terminal.Time, cancellation) is { } line)
                Take(RowResult.Read(line) ?? throw new IOException("a line of results was not whole"));
            return null;
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or TimeoutException or JsonException)
        {
            return cut.Message;
        }
    }

    private void Take(RowResult result)
    {
        if (result.Status == (int)HttpStatusCode.Unauthorized)
            throw new BatchStoppedException("the gateway no longer accepts the token: get a new one");
        if (result.MayRetry)
        {
            _open[result.Row] = result;
            return;
        }

        _open.Remove(result.Row);
        results.Add(result);
    }

    // What may pass is tried again like a cut; anything else would be the same the next time.
    private static async Task<string> RefusedAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var text = await response.Content.ReadAsStringAsync(cancellation);
        var said = string.Create(CultureInfo.InvariantCulture, $"`{response.RequestMessage!.RequestUri}` answered {(int)response.StatusCode}");
        var mayRetry = (int)response.StatusCode is 429 or 502 or 503 or 504;
        if (response.Content.Headers.ContentType?.MediaType == "application/problem+json")
        {
            using var problem = JsonDocument.Parse(text);
            said = $"{said}: {problem.RootElement.GetProperty("title").GetString()}. {problem.RootElement.GetProperty("detail").GetString()}";
            foreach (var finding in problem.RootElement.TryGetProperty("findings", out var findings) ? findings.EnumerateArray() : default)
                said = $"{said} {finding.GetProperty("text").GetString()}";
            mayRetry = problem.RootElement.GetProperty("retry").GetBoolean();
        }

        return mayRetry ? said : throw new BatchStoppedException(said);
    }

    private string Held(RowSlice slice)
    {
        var ranges = new StringBuilder();
        for (var i = 0; i < slice.Rows.Count; i++)
        {
            if (!results.Holds(slice.Rows[i]))
                continue;
            var first = i;
            while (i + 1 < slice.Rows.Count && results.Holds(slice.Rows[i + 1]))
                i++;
            ranges.Append(CultureInfo.InvariantCulture, $"{(ranges.Length > 0 ? "," : "")}{slice.Rows[first]}-{slice.Rows[i]}");
        }

        return ranges.ToString();
    }

    private Task PauseAsync(int attempt, CancellationToken cancellation)
    {
        var pause = FirstPause * Math.Pow(2, attempt - 1);
        return Task.Delay(pause < LongestPause ? pause : LongestPause, terminal.Time, cancellation);
    }
}
