using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Gateway.Server.Tests.Testbed;

/// <summary>A batch over a bare connection: rows are sent and lines are read whenever the test says, and it may hang up at any moment.</summary>
internal sealed class OpenBatch : IDisposable
{
    private const string EndOfHead = "\r\n\r\n";

    private readonly TcpClient _connection = new();
    private readonly byte[] _room = new byte[4096];
    private readonly StringBuilder _lines = new();

    // Bytes as characters, as they came: the head, then chunks.
    private string _raw = "";
    private bool _isPastHead;

    private OpenBatch()
    {
    }

    /// <summary>Whether the gateway has said that the answer is complete.</summary>
    public bool HasEnded { get; private set; }

    public static async Task<OpenBatch> BeginAsync(Uri gateway, Batch batch)
    {
        var open = new OpenBatch();
        await open._connection.ConnectAsync(gateway.Host, gateway.Port);
        var head = new StringBuilder($"POST {batch.Path} HTTP/1.1\r\nHost: {gateway.Authority}\r\nContent-Type: {batch.ContentType}\r\nTransfer-Encoding: chunked\r\n");
        foreach (var (name, value) in batch.Headers())
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        await open.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()));
        if (batch.Body.Length > 0)
            await open.SendAsync(batch.Body);
        return open;
    }

    public Task SendAsync(byte[] part) =>
        WriteAsync([.. Encoding.ASCII.GetBytes(part.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), .. part, .. "\r\n"u8]);

    public Task EndAsync() => WriteAsync("0\r\n\r\n"u8.ToArray());

    /// <summary>The next result, as soon as it is there; null once there are no more.</summary>
    public async Task<RowHeard?> NextAsync()
    {
        while (true)
        {
            var text = _lines.ToString();
            if (text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end)
            {
                _lines.Remove(0, end + 1);
                return new RowHeard(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(text[..end])));
            }

            if (HasEnded || !await ReadAsync())
                return null;
        }
    }

    public async Task<IReadOnlyList<RowHeard>> RestAsync()
    {
        var rest = new List<RowHeard>();
        while (await NextAsync() is { } row)
            rest.Add(row);
        return rest;
    }

    /// <summary>Hangs up without a word.</summary>
    public void Dispose()
    {
        if (_connection.Client is { } socket)
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        _connection.Dispose();
    }

    private async Task<bool> ReadAsync()
    {
        int read;
        try
        {
            read = await _connection.GetStream().ReadAsync(_room);
        }
        catch (IOException)
        {
            return false;
        }

        _raw += Encoding.Latin1.GetString(_room, 0, read);
        if (!_isPastHead && _raw.IndexOf(EndOfHead, StringComparison.Ordinal) is >= 0 and var end)
        {
            Assert.StartsWith("HTTP/1.1 200 ", _raw, StringComparison.Ordinal);
            _raw = _raw[(end + EndOfHead.Length)..];
            _isPastHead = true;
        }

        while (_isPastHead && TryTakeChunk())
        {
        }

        return read > 0;
    }

    private bool TryTakeChunk()
    {
        var head = _raw.IndexOf("\r\n", StringComparison.Ordinal);
        if (head < 0)
            return false;
        var size = int.Parse(_raw[..head], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var end = head + 2 + size + 2;
        if (_raw.Length < end)
            return false;
        _lines.Append(_raw, head + 2, size);
        _raw = _raw[end..];
        HasEnded = size == 0;
        return !HasEnded;
    }

    private Task WriteAsync(byte[] bytes) => _connection.GetStream().WriteAsync(bytes).AsTask();
}
