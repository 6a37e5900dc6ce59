using System.Security.Cryptography;
using System.Text;

namespace Gateway.Auditing.Tests;

public sealed class AuditKeysTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public void A_tag_is_the_hmac_under_the_key_of_its_kind_cut_to_128_bits()
    {
        var subjectKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, Key, 32, salt: [], "gateway ledger subject tag"u8.ToArray());
        byte[] named = [0, 0, 0, 3, .. "IDNX0000001"u8];
        var expected = Convert.ToBase64String(HMACSHA256.HashData(subjectKey, named)[..16]).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        Assert.Equal(expected, new AuditKeys(Key).SubjectTag("IDN", "X0000001").ToString());
    }

    [Fact]
    public void Tags_differ_by_kind_by_scope_by_name_and_by_where_one_ends_and_the_other_begins()
    {
        var keys = new AuditKeys(Key);
        AuditTag[] tags =
        [
            keys.SubjectTag("IDN", "A1"), keys.SubjectTag("MYS", "A1"), keys.SubjectTag("IDN", "A2"), keys.SubjectTag("IDNA", "1"),
            keys.CaseTag("IDN", "A1"), keys.OfficerTag("IDN", "A1"), new AuditKeys([.. Key.Reverse()]).SubjectTag("IDN", "A1"),
        ];

        Assert.Equal(tags.Length, tags.Distinct().Count());
        Assert.Equal(tags[0], new AuditKeys(Key).SubjectTag("IDN", "A1"));
        Assert.All(tags, tag => Assert.Equal(22, tag.ToString().Length));
    }

    [Fact]
    public void The_keys_made_with_a_ledger_are_its_own_and_stay_the_same()
    {
        using var folder = new TemporaryFolder();
        Gateway.Auditing.Files.FileAuditStore.Create(folder.In("one"), "log.example/one");
        Gateway.Auditing.Files.FileAuditStore.Create(folder.In("two"), "log.example/two");

        Assert.Equal(AuditKeys.Load(folder.In("one")).CaseTag("a", "b"), AuditKeys.Load(folder.In("one")).CaseTag("a", "b"));
        Assert.NotEqual(AuditKeys.Load(folder.In("one")).CaseTag("a", "b"), AuditKeys.Load(folder.In("two")).CaseTag("a", "b"));
        File.WriteAllText(folder.In("one", "keys", "tags.key"), "c2hvcnQ=\n");
        Assert.Equal(LedgerRefusedException.WrongKey, Assert.Throws<LedgerRefusedException>(() => AuditKeys.Load(folder.In("one"))).Code);
        File.Delete(folder.In("one", "keys", "tags.key"));
        Assert.Equal(LedgerRefusedException.Missing, Assert.Throws<LedgerRefusedException>(() => AuditKeys.Load(folder.In("one"))).Code);
    }

    [Fact]
    public void A_commitment_is_opened_by_its_salt_and_bytes_and_by_nothing_else()
    {
        var bytes = "record"u8.ToArray();
        var commitment = Commitment.To(bytes);

        Assert.Equal(SHA256.HashData([.. commitment.Salt.ToBytes(), .. bytes]), commitment.Value.ToBytes());
        Assert.True(Commitment.Opens(commitment.Value, commitment.Salt, bytes));
        Assert.False(Commitment.Opens(commitment.Value, commitment.Salt, Encoding.UTF8.GetBytes("Record")));
        Assert.False(Commitment.Opens(commitment.Value, Commitment.To(bytes).Salt, bytes));
        Assert.NotEqual(Commitment.To(bytes).Value, Commitment.To(bytes).Value);
    }
}
