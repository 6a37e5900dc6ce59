using System.Net;
using Gateway.TransparencyLog;

namespace Gateway.Cli.Ledgers;

/// <summary>The published files of a log (C2SP tlog-tiles), wherever they are. What comes from here is not believed until it was checked.</summary>
internal sealed class PublishedLog : IDisposable
{
    // The largest file of the layout is a bundle of 256 entries of 64 KiB.
    private const int MaxFileBytes = TilePath.FullWidth * (EntryBundle.MaxEntryBytes + sizeof(ushort));

    private readonly Func<string, CancellationToken, Task<byte[]?>> _fetch;
    private readonly HttpClient? _client;

    private PublishedLog(Func<string, CancellationToken, Task<byte[]?>> fetch, HttpClient? client = null)
    {
        _fetch = fetch;
        _client = client;
    }

    public static PublishedLog At(string place, HttpMessageHandler http)
    {
        if (!Uri.TryCreate(place, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return new PublishedLog((path, cancellation) => ReadAsync(Path.Combine(place, path), cancellation));
        var client = new HttpClient(http, disposeHandler: false)
        {
            BaseAddress = new Uri(place.TrimEnd('/') + "/"),
            MaxResponseContentBufferSize = MaxFileBytes,
            Timeout = TimeSpan.FromSeconds(30),
        };
        return new PublishedLog((path, cancellation) => GetAsync(client, path, cancellation), client);
    }

    /// <summary>The bytes of a file; null where there is none. Throws <see cref="WithheldException"/> where it may not be had.</summary>
    public Task<byte[]?> FetchAsync(string path, CancellationToken cancellation) => _fetch(path, cancellation);

    /// <summary>A tile or bundle as wide as asked, out of the full one where the partial one is gone by now; null where there is neither.</summary>
    public async Task<(byte[] Bytes, int Width)?> FetchAsync(TilePath path, CancellationToken cancellation)
    {
        if (await FetchAsync(path.ToString(), cancellation) is { } exact)
            return (exact, path.Width);
        if (path.IsPartial && await FetchAsync(path.Full.ToString(), cancellation) is { } full)
            return (full, TilePath.FullWidth);
        return null;
    }

    public void Dispose() => _client?.Dispose();

    private static async Task<byte[]?> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllBytesAsync(file, cancellation);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static async Task<byte[]?> GetAsync(HttpClient client, string path, CancellationToken cancellation)
    {
        using var reply = await client.GetAsync(new Uri(path, UriKind.Relative), cancellation);
        return reply.StatusCode switch
        {
            HttpStatusCode.OK => await reply.Content.ReadAsByteArrayAsync(cancellation),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => null,
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => throw new WithheldException(path),
            var other => throw new HttpRequestException($"`{client.BaseAddress}{path}` answered {(int)other}"),
        };
    }
}
