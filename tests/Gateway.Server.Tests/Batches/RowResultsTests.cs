using System.Text;
using Gateway.Exchanges;
using Gateway.Server.Batches;
using Gateway.Tests;

namespace Gateway.Server.Tests.Batches;

public sealed class RowResultsTests : IDisposable
{
    private static readonly byte[] Result = Encoding.ASCII.GetBytes(new string('r', 1000));

    private readonly RowKeyring _keyring = new();
    private readonly SettableTime _time = new();

    public void Dispose() => _keyring.Dispose();

    [Fact]
    public void A_result_is_kept_for_a_day_and_no_longer()
    {
        var results = new RowResults(_keyring, _time, 1 << 20);
        Ask(results, 1);

        _time.Move(RowResults.Lifetime - TimeSpan.FromTicks(1));
        Assert.Equal(RowClaim.Finished, results.Claim(Name(1), Print("a"), out var kept));
        Assert.Equal(Result, kept.ToArray());
        _time.Move(TimeSpan.FromTicks(1));

        Assert.Equal(RowClaim.Granted, results.Claim(Name(1), Print("a"), out _));
    }

    [Fact]
    public void Past_its_bytes_the_oldest_go_first_and_what_is_running_stays()
    {
        var results = new RowResults(_keyring, _time, 10_000);
        results.Claim(Name(0), Print("a"), out _);
        for (var row = 1; row <= 100; row++)
            Ask(results, row);

        Assert.InRange(results.Count, 5, 9);
        Assert.Equal(RowClaim.StillRunning, results.Claim(Name(0), Print("a"), out _));
        Assert.Equal(RowClaim.Finished, results.Claim(Name(100), Print("a"), out _));
        Assert.Equal(RowClaim.Granted, results.Claim(Name(50), Print("a"), out _));
    }

    [Fact]
    public void A_released_row_may_be_asked_again_and_another_question_under_its_number_may_not_while_it_runs()
    {
        var results = new RowResults(_keyring, _time, 1 << 20);
        Assert.Equal(RowClaim.Granted, results.Claim(Name(1), Print("a"), out _));
        Assert.Equal(RowClaim.AskedOtherwise, results.Claim(Name(1), Print("b"), out _));

        results.Release(Name(1));

        Assert.Equal(RowClaim.Granted, results.Claim(Name(1), Print("b"), out _));
    }

    [Fact]
    public void What_is_kept_is_encrypted_and_opens_under_its_own_name_alone()
    {
        var kept = _keyring.Seal(Name(1), Result);

        Assert.Equal(-1, kept.AsSpan().IndexOf(Result.AsSpan(0, 8)));
        Assert.Equal(Result, _keyring.Open(Name(1), kept));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => _keyring.Open(Name(2), kept));
    }

    [Fact]
    public void Agency_officer_key_and_number_make_a_name_and_none_runs_into_another()
    {
        RowName[] names =
        [
            Name(1),
            Name(2),
            _keyring.Name(new Identity("mys-jim", ""), "key", 1),
            _keyring.Name(new Identity("mys-jim", "p"), "key", 1),
            _keyring.Name(new Identity("mys-jimp", null), "key", 1),
            _keyring.Name(new Identity("mys-jim", "pkey"), "", 1),
            _keyring.Name(new Identity("mys-jim", null), "ke", 1),
        ];

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.Equal(Name(1), names[0]);
    }

    private void Ask(RowResults results, long row)
    {
        Assert.Equal(RowClaim.Granted, results.Claim(Name(row), Print("a"), out _));
        results.Keep(Name(row), Result);
    }

    private RowName Name(long row) => _keyring.Name(new Identity("mys-jim", null), "key", row);

    private RowFingerprint Print(string body) => _keyring.Fingerprint(new Request
    {
        ExchangeId = "-",
        System = "mys-niise",
        Operation = "document-verifications",
        Body = Encoding.ASCII.GetBytes(body),
        ReceivedAt = default,
    });
}
