using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Gateway.Auditing.Files;

namespace Gateway.Auditing;

/// <summary>
/// Makes the tags that stand for subjects, cases and officers in entries: HMAC-SHA256 under a key of this ledger, cut to 128 bits.
/// Whoever holds the key file can test a guess; whoever holds only the ledger cannot.
/// </summary>
public sealed class AuditKeys : IDisposable
{
    private const int KeyBytes = 32;
    private const int TagBytes = 16;

    // Longer names than any document, case or officer has go to the heap.
    private const int UsualBytes = 256;

    private readonly KeyedHash _subject;
    private readonly KeyedHash _case;
    private readonly KeyedHash _officer;

    /// <param name="key">At least 32 random bytes; each kind of tag gets a key of its own from it.</param>
    public AuditKeys(ReadOnlySpan<byte> key)
    {
        if (key.Length < KeyBytes)
            throw new ArgumentException($"the tag key has at least {KeyBytes} bytes", nameof(key));
        _subject = Derive(key, "gateway ledger subject tag"u8);
        _case = Derive(key, "gateway ledger case tag"u8);
        _officer = Derive(key, "gateway ledger officer tag"u8);
    }

    /// <summary>Reads the keys that were made with the ledger.</summary>
    public static AuditKeys Load(string folder)
    {
        var file = new LedgerFolder(folder).TagKey;
        if (!File.Exists(file))
            throw new LedgerRefusedException(LedgerRefusedException.Missing, $"`{file}` is missing: without it no entry can name its subject");
        var encoded = File.ReadAllText(file).TrimEnd('\n');
        var key = new byte[KeyBytes];
        if (!Convert.TryFromBase64String(encoded, key, out var written) || written != KeyBytes)
            throw new LedgerRefusedException(LedgerRefusedException.WrongKey, $"`{file}` is not {KeyBytes} bytes in base 64");
        return new AuditKeys(key);
    }

    /// <summary>The person behind a document: its issuing state and its number, both in canonical form.</summary>
    public AuditTag SubjectTag(string issuer, string number) => Tag(_subject, issuer, number);

    /// <summary>A case of an agency, as the agency calls it.</summary>
    public AuditTag CaseTag(string agency, string reference) => Tag(_case, agency, reference);

    /// <summary>An officer of an agency, as its token names them.</summary>
    public AuditTag OfficerTag(string agency, string officer) => Tag(_officer, agency, officer);

    public void Dispose()
    {
        _subject.Dispose();
        _case.Dispose();
        _officer.Dispose();
    }

    internal static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    private static KeyedHash Derive(ReadOnlySpan<byte> key, ReadOnlySpan<byte> purpose)
    {
        var derived = new byte[KeyBytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, salt: [], purpose);
        return new KeyedHash(derived);
    }

    private static AuditTag Tag(KeyedHash key, string scope, string name)
    {
        // The scope goes behind its length, so that no two pairs run together into the same bytes.
        var scopeBytes = Encoding.UTF8.GetByteCount(scope);
        var bytes = sizeof(int) + scopeBytes + Encoding.UTF8.GetByteCount(name);
        var named = bytes <= UsualBytes ? stackalloc byte[UsualBytes] : new byte[bytes];
        BinaryPrimitives.WriteInt32BigEndian(named, scopeBytes);
        Encoding.UTF8.GetBytes(scope, named[sizeof(int)..]);
        Encoding.UTF8.GetBytes(name, named[(sizeof(int) + scopeBytes)..]);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        key.Hash(named[..bytes], hash);
        return new AuditTag(Base64Url.EncodeToString(hash[..TagBytes]));
    }
}
