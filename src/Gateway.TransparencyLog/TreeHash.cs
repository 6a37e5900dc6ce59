using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Gateway.TransparencyLog;

/// <summary>A SHA-256 hash of the tree: of a leaf, of a node, or of a whole tree. Thirty-two bytes by value, so that proofs allocate nothing per hash.</summary>
public readonly record struct TreeHash : ISpanFormattable, IUtf8SpanFormattable
{
    public const int ByteCount = SHA256.HashSizeInBytes;

    /// <summary>The letters of a hash in base 64.</summary>
    public const int TextLength = 44;

    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    public TreeHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != ByteCount)
            throw new ArgumentException($"a tree hash has {ByteCount} bytes, not {bytes.Length}", nameof(bytes));
        _first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _second = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _third = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _fourth = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>Reads the standard base 64 of exactly thirty-two bytes, in its one canonical spelling.</summary>
    public static bool TryParse(ReadOnlySpan<char> base64, out TreeHash hash)
    {
        Span<byte> bytes = stackalloc byte[ByteCount];
        hash = default;
        if (base64.Length != TextLength || !Convert.TryFromBase64Chars(base64, bytes, out var written) || written != ByteCount)
            return false;
        var read = new TreeHash(bytes);
        if (!base64.SequenceEqual(read.ToString()))
            return false;
        hash = read;
        return true;
    }

    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, _first);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], _second);
        BinaryPrimitives.WriteUInt64BigEndian(destination[16..], _third);
        BinaryPrimitives.WriteUInt64BigEndian(destination[24..], _fourth);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[ByteCount];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Standard base 64, as checkpoints and proofs write it.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[ByteCount];
        CopyTo(bytes);
        return Convert.ToBase64String(bytes);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>As <see cref="ToString"/>; there is one format.</summary>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        Span<byte> bytes = stackalloc byte[ByteCount];
        CopyTo(bytes);
        return Convert.TryToBase64Chars(bytes, destination, out charsWritten);
    }

    /// <summary>As <see cref="ToString"/>, in UTF-8.</summary>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        Span<byte> bytes = stackalloc byte[ByteCount];
        CopyTo(bytes);
        return Base64.EncodeToUtf8(bytes, utf8Destination, out _, out bytesWritten) == OperationStatus.Done;
    }
}
