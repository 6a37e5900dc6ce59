using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Gateway.Records;

namespace Gateway.Server.Batches;

/// <summary>
/// Rows that each stand on a line of their own, read while they arrive. An empty line is no row but is counted, so that a row's number is the one
/// that an editor shows. Of a line longer than a question may be nothing is kept.
/// </summary>
internal static class LineRows
{
    public static async IAsyncEnumerable<Row> ReadAsync(PipeReader body, long first, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var number = first;
        var isTooLong = false;
        while (true)
        {
            var read = await body.ReadAsync(cancellation).ConfigureAwait(false);
            var rest = read.Buffer;
            while (TryCut(ref rest, out var line))
            {
                if (Row(number++, line, isTooLong) is { } row)
                    yield return row;
                isTooLong = false;
            }

            if (read.IsCompleted)
            {
                if (Row(number, rest, isTooLong) is { } row)
                    yield return row;
                body.AdvanceTo(rest.End);
                yield break;
            }

            isTooLong |= rest.Length > RecordLimits.Exchange.MaxBytes;
            body.AdvanceTo(isTooLong ? rest.End : rest.Start, rest.End);
        }
    }

    private static bool TryCut(ref ReadOnlySequence<byte> rest, out ReadOnlySequence<byte> line)
    {
        if (rest.PositionOf((byte)'\n') is not { } end)
        {
            line = default;
            return false;
        }

        line = rest.Slice(0, end);
        rest = rest.Slice(rest.GetPosition(1, end));
        return true;
    }

    private static Row? Row(long number, ReadOnlySequence<byte> line, bool isTooLong)
    {
        if (isTooLong || line.Length > RecordLimits.Exchange.MaxBytes)
            return new Row(number, default, IsTooLarge: true);
        var bytes = line.ToArray();
        return bytes.AsSpan().ContainsAnyExcept(" \t\r"u8) ? new Row(number, bytes) : null;
    }
}
