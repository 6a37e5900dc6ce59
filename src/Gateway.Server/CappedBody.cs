using System.Buffers;
using Gateway.Records;

namespace Gateway.Server;

/// <summary>Reads a body that may hold one record, and gives up as soon as it is larger than that.</summary>
internal static class CappedBody
{
    private const int FirstRoom = 4096;

    /// <summary>The body, or null where it is larger than a record may be; nothing past that point is read.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, long? announced, CancellationToken cancellation)
    {
        var most = RecordLimits.Exchange.MaxBytes;
        if (announced > most)
            return null;
        var room = ArrayPool<byte>.Shared.Rent(announced is { } length ? (int)length + 1 : FirstRoom);
        var used = 0;
        try
        {
            while (true)
            {
                var read = await stream.ReadAsync(room.AsMemory(used), cancellation).ConfigureAwait(false);
                if (read == 0)
                    return room.AsSpan(0, used).ToArray();
                used += read;
                if (used > most)
                    return null;
                if (used == announced)
                    return room.AsSpan(0, used).ToArray();
                if (used == room.Length)
                    room = Larger(room, used);
            }
        }
        finally
        {
            room.AsSpan(0, used).Clear();
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private static byte[] Larger(byte[] room, int used)
    {
        var larger = ArrayPool<byte>.Shared.Rent(room.Length * 2);
        room.AsSpan(0, used).CopyTo(larger);
        room.AsSpan(0, used).Clear();
        ArrayPool<byte>.Shared.Return(room);
        return larger;
    }
}
