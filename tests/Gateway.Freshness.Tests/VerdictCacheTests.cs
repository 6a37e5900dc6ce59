using System.Collections.Immutable;
using System.Text;
using Gateway.Agreements;
using Gateway.Tests;

namespace Gateway.Freshness.Tests;

public sealed class VerdictCacheTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly SettableTime _time = new();
    private readonly VerdictKeyring _keyring = new();

    public void Dispose() => _keyring.Dispose();

    [Fact]
    public void Gives_a_verdict_until_it_is_older_than_the_agreement_allows()
    {
        var cache = new VerdictCache(_keyring, _time);
        var key = Key("one");
        cache.Put(key, Verdict("valid"));

        _time.Move(Minute);
        Assert.True(cache.TryGet(key, Minute, out var verdict));
        Assert.Equal("valid", Encoding.UTF8.GetString(verdict.Record.Span));
        _time.Move(TimeSpan.FromTicks(1));
        Assert.False(cache.TryGet(key, Minute, out _));
        Assert.True(cache.TryGet(key, 2 * Minute, out _));
    }

    [Fact]
    public void Gives_nothing_where_the_agreement_wants_the_source()
    {
        var cache = new VerdictCache(_keyring, _time);
        cache.Put(Key("one"), Verdict("valid"));

        Assert.False(cache.TryGet(Key("one"), TimeSpan.Zero, out _));
    }

    [Fact]
    public void Does_not_trust_an_age_after_the_clock_was_set_back()
    {
        var cache = new VerdictCache(_keyring, _time);
        cache.Put(Key("one"), Verdict("valid"));

        _time.Move(-TimeSpan.FromSeconds(1));

        Assert.False(cache.TryGet(Key("one"), Minute, out _));
    }

    [Fact]
    public void Keeps_the_newer_of_two_verdicts_whichever_comes_last()
    {
        var cache = new VerdictCache(_keyring, _time);
        var older = Verdict("older");
        _time.Move(TimeSpan.FromSeconds(1));
        cache.Put(Key("one"), Verdict("newer"));
        cache.Put(Key("one"), older);

        Assert.True(cache.TryGet(Key("one"), Minute, out var verdict));
        Assert.Equal("newer", Encoding.UTF8.GetString(verdict.Record.Span));
    }

    [Fact]
    public void Gives_nothing_after_the_source_said_what_is_not_kept()
    {
        var cache = new VerdictCache(_keyring, _time);
        cache.Put(Key("one"), Verdict("valid"));
        cache.Put(Key("two"), Verdict("valid"));

        _time.Move(TimeSpan.FromSeconds(1));
        cache.Forget(Key("one"), _time.GetUtcNow());

        Assert.False(cache.TryGet(Key("one"), Minute, out _));
        Assert.True(cache.TryGet(Key("two"), Minute, out _));
    }

    [Fact]
    public void Does_not_take_back_what_was_under_way_when_the_source_said_otherwise()
    {
        var cache = new VerdictCache(_keyring, _time);
        var underWay = Verdict("valid");
        cache.Forget(Key("one"), _time.GetUtcNow());

        cache.Put(Key("one"), underWay);
        Assert.False(cache.TryGet(Key("one"), Minute, out _));

        _time.Move(TimeSpan.FromSeconds(1));
        cache.Put(Key("one"), Verdict("valid again"));
        Assert.True(cache.TryGet(Key("one"), Minute, out var verdict));
        Assert.Equal("valid again", Encoding.UTF8.GetString(verdict.Record.Span));
    }

    [Fact]
    public void Keeps_a_newer_verdict_when_an_older_word_of_the_source_comes_late()
    {
        var cache = new VerdictCache(_keyring, _time);
        var before = _time.GetUtcNow();
        _time.Move(TimeSpan.FromSeconds(1));
        cache.Put(Key("one"), Verdict("valid"));

        cache.Forget(Key("one"), before);

        Assert.True(cache.TryGet(Key("one"), Minute, out _));
    }

    [Fact]
    public void Keeps_purposes_clauses_agencies_and_questions_apart()
    {
        var keys = new[]
        {
            Key("one"), Key("two"), Key("one", purpose: "return"), Key("one", agency: "mys-apmm"), Key("one", clause: "c2"), Key("one", version: "2"),
            Key("wo", purpose: "border-controlt"),
        };

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(Key("one"), Key("one"));
    }

    [Fact]
    public void Stays_within_its_bytes_and_spares_what_is_asked_for()
    {
        var cache = new VerdictCache(_keyring, _time, capacityBytes: 100_000);
        cache.Put(Key("hot"), Verdict("hot"));
        for (var i = 0; i < 5000; i++)
        {
            Assert.True(cache.TryGet(Key("hot"), Minute, out _), $"evicted after {i}");
            cache.Put(Key($"cold {i}"), Verdict("cold"));
        }

        Assert.InRange(cache.Count, 100, 500);
    }

    private Verdict Verdict(string text) => new(Encoding.UTF8.GetBytes(text), _time.GetUtcNow());

    private VerdictKey Key(string question, string purpose = "border-control", string agency = "mys-jim", string clause = "c1", string version = "1")
    {
        var found = new Clause
        {
            Id = clause,
            Agencies = [agency],
            Systems = ["mys-niise"],
            Purposes = [purpose],
            Exchange = "travel-document.verify",
            Grade = Grade.Verify,
            Ask = [],
            Receive = [],
            MaxAge = Minute,
            MaxStale = TimeSpan.Zero,
        };
        var agreement = new Agreement
        {
            Id = "a",
            Version = version,
            Title = "a",
            Parties = ["IDN", "MYS"],
            Basis = [],
            ValidFrom = DateOnly.MinValue,
            ValidUntil = DateOnly.MaxValue,
            Clauses = ImmutableArray.Create(found),
        };
        return _keyring.Name(new Permit(agreement, found, Grade.Verify), agency, purpose, Encoding.UTF8.GetBytes(question));
    }
}
