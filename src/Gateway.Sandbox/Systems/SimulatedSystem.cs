using System.Buffers;
using System.Collections.Frozen;

namespace Gateway.Sandbox.Systems;

/// <summary>
/// One simulated national system: it answers questions in its own format, counts them, and does wrong what its <see cref="Faults"/> say.
/// A question counts when it arrives, whatever becomes of it, so that a test can tell that nothing was asked.
/// </summary>
internal sealed class SimulatedSystem
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _answerBuffer;

    private readonly FrozenDictionary<string, OperationCounter> _counters;
    private readonly FrozenDictionary<string, NationalOperation> _operations;
    private readonly string _mediaType;
    private readonly TimeProvider _time;
    private volatile SystemFaults _faults = SystemFaults.None;
    private long _errors;

    public SimulatedSystem(string id, string mediaType, TimeProvider time, IReadOnlyDictionary<string, NationalOperation> operations)
    {
        Id = id;
        _mediaType = mediaType;
        _time = time;
        _operations = operations.ToFrozenDictionary();
        _counters = operations.Keys.ToFrozenDictionary(name => name, _ => new OperationCounter());
    }

    /// <summary>Such as <c>idn-simkim</c>.</summary>
    public string Id { get; }

    /// <summary>May be changed while questions are under way; each keeps the faults with which it began.</summary>
    public SystemFaults Faults
    {
        get => _faults;
        set => _faults = value;
    }

    /// <summary>Questions received since the start, all operations together.</summary>
    public long Questions => _counters.Values.Sum(counter => counter.Read());

    /// <summary>Questions received by one operation, such as <c>cek-izin</c>.</summary>
    public long QuestionsTo(string operation) => _counters[operation].Read();

    public IEnumerable<string> Operations => _operations.Keys;

    /// <summary>The health probe: it fails as the system does when it is down or hangs.</summary>
    public async Task HealthAsync(HttpContext context, CancellationToken stopping)
    {
        if (await FailsAsync(_faults, context, stopping))
            return;
        context.Response.StatusCode = StatusCodes.Status200OK;
    }

    public async Task AskAsync(string operation, HttpContext context, CancellationToken stopping)
    {
        _counters[operation].Count();
        var faults = _faults;
        if (faults.LatencyMs > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(faults.LatencyMs), _time, context.RequestAborted);
        if (await FailsAsync(faults, context, stopping))
            return;
        if (faults.ErrorRate > 0 && IsNextAnError(faults.ErrorRate))
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        if (!IsOwn(context.Request.ContentType))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        var body = await RequestBody.ReadAsync(context.Request.BodyReader, context.RequestAborted);
        Answer(operation, body, faults, context.Response);
        context.Request.BodyReader.AdvanceTo(body.End);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private async ValueTask<bool> FailsAsync(SystemFaults faults, HttpContext context, CancellationToken stopping)
    {
        if (faults.Hang)
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            await Task.Delay(Timeout.InfiniteTimeSpan, _time, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (faults.Hang || faults.Down)
            context.Abort();
        return faults.Hang || faults.Down;
    }

    /// <summary>Whether a question's content type is the system's own; parameters do not matter.</summary>
    private bool IsOwn(string? contentType)
    {
        var type = contentType.AsSpan();
        var end = type.IndexOf(';');
        return type[..(end < 0 ? type.Length : end)].TrimEnd().Equals(_mediaType, StringComparison.OrdinalIgnoreCase);
    }

    private bool IsNextAnError(double rate)
    {
        var nth = Interlocked.Increment(ref _errors);
        return Math.Floor(nth * rate) > Math.Floor((nth - 1) * rate);
    }

    private void Answer(string operation, ReadOnlySequence<byte> body, SystemFaults faults, HttpResponse response)
    {
        var answer = _answerBuffer ??= new ArrayBufferWriter<byte>(4096);
        answer.ResetWrittenCount();
        var question = body.IsSingleSegment ? body.FirstSpan : body.ToArray();
        var (write, offSchema) = _operations[operation];
        if (!write(question, answer))
        {
            response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var bytes = answer.WrittenSpan;
        if (faults.OffSchema)
            bytes = offSchema;
        if (faults.Malformed)
            bytes = bytes[..(bytes.Length / 2)];
        response.ContentType = _mediaType;
        response.ContentLength = bytes.Length;
        response.BodyWriter.Write(bytes);
    }
}
