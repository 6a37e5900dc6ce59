using System.Buffers.Binary;

namespace Gateway.Server.Tokens;

/// <summary>A token's SHA-256: enough to know it again, useless to whoever finds it.</summary>
internal readonly record struct TokenName
{
    private readonly UInt128 _first;
    private readonly UInt128 _second;

    public TokenName(ReadOnlySpan<byte> hash)
    {
        _first = BinaryPrimitives.ReadUInt128LittleEndian(hash);
        _second = BinaryPrimitives.ReadUInt128LittleEndian(hash[16..]);
    }
}
