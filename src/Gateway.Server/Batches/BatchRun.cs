using System.Buffers;
using System.IO.Pipelines;
using System.Threading.Channels;
using Gateway.Exchanges;

namespace Gateway.Server.Batches;

/// <summary>
/// One batch under way: rows are taken from the body as they arrive, asked side by side, and their lines written as they finish. No more rows are
/// in memory than there is room for, those included whose lines wait for a caller who reads slowly: then nothing more is read from them either.
/// </summary>
internal sealed class BatchRun(BatchCall call, Func<BatchCall, Row, Task<ReadOnlyMemory<byte>>> ask, PipeWriter output) : IDisposable
{
    /// <summary>The most rows of one call, empty lines aside.</summary>
    public const int MostRows = 100_000;

    /// <summary>The most bytes of one call.</summary>
    public const long MostBytes = 256L << 20;

    /// <summary>Rows of one batch in memory.</summary>
    public const int Room = 32;

    private readonly SemaphoreSlim _room = new(Room);
    private readonly Channel<ReadOnlyMemory<byte>> _lines = Channel.CreateUnbounded<ReadOnlyMemory<byte>>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>
    /// Runs the batch. False where it was cut before its end: the rows begun by then have been finished all the same, the others have not been
    /// looked at.
    /// </summary>
    public async Task<bool> RunAsync(PipeReader body, CancellationToken leaving)
    {
        var writing = WriteAsync();
        var isWhole = await TakeAsync(body, leaving).ConfigureAwait(false);
        for (var i = 0; i < Room; i++)
            await _room.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        _lines.Writer.Complete();
        return await writing.ConfigureAwait(false) && isWhole;
    }

    public void Dispose() => _room.Dispose();

    private async Task<bool> TakeAsync(PipeReader body, CancellationToken leaving)
    {
        var taken = 0;
        var next = call.FirstRow;
        try
        {
            await foreach (var row in call.Form.ReadAsync(body, call.FirstRow, leaving).ConfigureAwait(false))
            {
                next = row.Number;
                if (taken++ == MostRows)
                    return await StopAtAsync(next).ConfigureAwait(false);
                next++;
                if (call.Held.Contains(row.Number))
                    continue;
                await _room.WaitAsync(leaving).ConfigureAwait(false);
                _ = AnswerAsync(row);
            }

            return true;
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return await StopAtAsync(next).ConfigureAwait(false);
        }
        catch (Exception cut) when (cut is OperationCanceledException or IOException)
        {
            return false;
        }
    }

    private async ValueTask<bool> StopAtAsync(long row)
    {
        await _room.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        _lines.Writer.TryWrite(ResultLine.Of(call, row, RefusalKinds.BatchTooLarge));
        return true;
    }

    private async Task AnswerAsync(Row row)
    {
        // Off the reader's back: what an exchange does before it first waits is not to hold up the rows behind it.
        await Task.Yield();
        _lines.Writer.TryWrite(await ask(call, row).ConfigureAwait(false));
    }

    /// <summary>Writes lines until there are no more, each batch of those that wait flushed at once. False where the caller has gone.</summary>
    private async Task<bool> WriteAsync()
    {
        var isThere = true;
        while (await _lines.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            var written = 0;
            for (; _lines.Reader.TryRead(out var line); written++)
            {
                if (isThere)
                    output.Write(line.Span);
            }

            isThere = isThere && await FlushAsync().ConfigureAwait(false);
            _room.Release(written);
        }

        return isThere;
    }

    private async ValueTask<bool> FlushAsync()
    {
        try
        {
            return !(await output.FlushAsync().ConfigureAwait(false)).IsCompleted;
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            return false;
        }
    }
}
