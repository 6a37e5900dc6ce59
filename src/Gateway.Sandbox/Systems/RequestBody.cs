using System.Buffers;
using System.IO.Pipelines;

namespace Gateway.Sandbox.Systems;

/// <summary>Reads a request's body whole; Kestrel's limit keeps it small.</summary>
internal static class RequestBody
{
    /// <summary>The caller advances the reader to the end of what it was given.</summary>
    public static async ValueTask<ReadOnlySequence<byte>> ReadAsync(PipeReader reader, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            if (read.IsCompleted)
                return read.Buffer;
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
