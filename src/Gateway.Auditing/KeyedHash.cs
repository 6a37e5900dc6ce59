using System.Security.Cryptography;

namespace Gateway.Auditing;

/// <summary>
/// HMAC-SHA256 under one key, with a context of its own for each thread: setting one up costs several times what it costs to use it, and an
/// entry needs three.
/// </summary>
internal sealed class KeyedHash : IDisposable
{
    private readonly ThreadLocal<IncrementalHash> _contexts;

    public KeyedHash(byte[] key) => _contexts = new(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key), trackAllValues: true);

    public void Hash(ReadOnlySpan<byte> message, Span<byte> hash)
    {
        var context = _contexts.Value!;
        context.AppendData(message);
        context.GetHashAndReset(hash);
    }

    public void Dispose()
    {
        foreach (var context in _contexts.Values)
            context.Dispose();
        _contexts.Dispose();
    }
}
