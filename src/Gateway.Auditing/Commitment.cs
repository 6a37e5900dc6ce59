using System.Buffers;
using Gateway.Records;
using Gateway.TransparencyLog;

namespace Gateway.Auditing;

/// <summary>
/// SHA-256(salt || bytes) of a request or an answer. Entries hold the value alone; the asker receives the salt, and can then show anyone
/// that these bytes are the ones recorded. Without the salt, a value says nothing about even a guessed record.
/// </summary>
public readonly record struct Commitment
{
    private const int UsualBytes = 1024;

    private Commitment(TreeHash salt, TreeHash value)
    {
        Salt = salt;
        Value = value;
    }

    /// <summary>Thirty-two random bytes, for the asker and nobody else.</summary>
    public TreeHash Salt { get; }

    /// <summary>What the entry holds.</summary>
    public TreeHash Value { get; }

    public static Commitment To(ReadOnlySpan<byte> bytes)
    {
        Span<byte> salt = stackalloc byte[TreeHash.ByteCount];
        RandomBytes.Fill(salt);
        var kept = new TreeHash(salt);
        return new Commitment(kept, Hash(kept, bytes));
    }

    /// <summary>Whether a recorded value is the commitment to these bytes under that salt.</summary>
    public static bool Opens(TreeHash value, TreeHash salt, ReadOnlySpan<byte> bytes) => Hash(salt, bytes) == value;

    private static TreeHash Hash(TreeHash salt, ReadOnlySpan<byte> bytes)
    {
        // In one piece: a hash fed in parts needs a context, which costs more than copying a record.
        var length = TreeHash.ByteCount + bytes.Length;
        byte[]? rented = null;
        var salted = length <= UsualBytes ? stackalloc byte[UsualBytes] : rented = ArrayPool<byte>.Shared.Rent(length);
        salt.CopyTo(salted);
        bytes.CopyTo(salted[TreeHash.ByteCount..]);
        Span<byte> hash = stackalloc byte[TreeHash.ByteCount];
        Sha256.Hash(salted[..length], hash);
        salted[..length].Clear();
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return new TreeHash(hash);
    }
}
