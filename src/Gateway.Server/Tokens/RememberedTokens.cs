using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;
using Gateway.Exchanges;
using Gateway.TransparencyLog;

namespace Gateway.Server.Tokens;

/// <summary>Tokens already validated, by their hash, until they expire. At most 100 000; past that the expired go first, then all.</summary>
internal sealed class RememberedTokens(TimeProvider time)
{
    private const int Capacity = 100_000;

    private readonly ConcurrentDictionary<TokenName, Remembered> _tokens = new();

    public static TokenName Name(string token)
    {
        var room = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(token.Length));
        var length = Encoding.UTF8.GetBytes(token, room);
        Span<byte> hash = stackalloc byte[Sha256.ByteCount];
        Sha256.Hash(room.AsSpan(0, length), hash);
        room.AsSpan(0, length).Clear();
        ArrayPool<byte>.Shared.Return(room);
        return new TokenName(BinaryPrimitives.ReadUInt128LittleEndian(hash), BinaryPrimitives.ReadUInt128LittleEndian(hash[16..]));
    }

    public Identity? Find(TokenName name)
    {
        if (!_tokens.TryGetValue(name, out var found))
            return null;
        if (time.GetUtcNow() < found.Until)
            return found.Identity;
        _tokens.TryRemove(name, out _);
        return null;
    }

    public void Keep(TokenName name, Identity identity, DateTime until)
    {
        if (_tokens.Count >= Capacity)
            MakeRoom();
        _tokens[name] = new Remembered(identity, new DateTimeOffset(until, TimeSpan.Zero));
    }

    private void MakeRoom()
    {
        var now = time.GetUtcNow();
        foreach (var (name, token) in _tokens)
        {
            if (token.Until <= now)
                _tokens.TryRemove(name, out _);
        }

        if (_tokens.Count >= Capacity)
            _tokens.Clear();
    }

    private sealed record Remembered(Identity Identity, DateTimeOffset Until);
}
