using System.Runtime.InteropServices;

namespace Gateway.Records;

/// <summary>A hash of bytes under a key that each process draws anew: whoever sends records cannot choose ones that collide.</summary>
public static class KeyedHash
{
    /// <summary>The framework's keyed string hash (Marvin), taken over bytes.</summary>
    public static int Of(ReadOnlySpan<byte> bytes)
    {
        var hash = string.GetHashCode(MemoryMarshal.Cast<byte, char>(bytes));
        return (bytes.Length & 1) == 0 ? hash : HashCode.Combine(hash, bytes[^1]);
    }
}
