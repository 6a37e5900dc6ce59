using System.Security.Cryptography;

namespace Gateway.Records;

/// <summary>
/// Random bytes for salts, nonces and ids, from the framework's cryptographic generator. Each thread draws them a thousand at a time, because an
/// exchange needs several and asking the generator costs about the same for a few as for many. What was given out is cleared here.
/// </summary>
public static class RandomBytes
{
    private const int Drawn = 1024;

    [ThreadStatic]
    private static byte[]? _drawn;

    [ThreadStatic]
    private static int _left;

    public static void Fill(Span<byte> bytes)
    {
        if (bytes.Length > Drawn)
        {
            RandomNumberGenerator.Fill(bytes);
            return;
        }

        var drawn = _drawn ??= new byte[Drawn];
        if (_left < bytes.Length)
        {
            RandomNumberGenerator.Fill(drawn);
            _left = Drawn;
        }

        var next = drawn.AsSpan(_left -= bytes.Length, bytes.Length);
        next.CopyTo(bytes);
        next.Clear();
    }

    /// <summary>A UUID of version 7 (RFC 9562 section 5.7): in the order of time, and not to be guessed.</summary>
    public static Guid TimeOrderedId(DateTimeOffset time)
    {
        Span<byte> id = stackalloc byte[16];
        Fill(id);
        var milliseconds = time.ToUnixTimeMilliseconds();
        for (var i = 0; i < 6; i++)
            id[i] = (byte)(milliseconds >> (40 - (8 * i)));
        id[6] = (byte)((id[6] & 0x0F) | 0x70);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
