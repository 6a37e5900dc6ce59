using System.Text.Json;

namespace Gateway.Auditing.Tests;

public sealed class DenialTests : IAsyncLifetime
{
    private static readonly DenialLimits Limits = new() { Burst = 3, Window = TimeSpan.FromMinutes(1), Kinds = 4 };
    private readonly ManualTime _time = new();
    private readonly MemoryAuditStore _store = new();
    private readonly Ledger _ledger;

    public DenialTests() => _ledger = new Ledger(_store, _time, Limits);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _ledger.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task A_few_denials_get_an_entry_each_and_a_flood_of_them_one_together()
    {
        for (var i = 0; i < 1000; i++)
        {
            var position = await _ledger.RecordDenialAsync(Denied("mys-jim"));

            Assert.Equal(i < Limits.Burst, position is not null);
            _time.Advance(TimeSpan.FromMilliseconds(10));
        }

        _time.Advance(Limits.Window);

        Assert.Equal(4, _store.Entries.Count);
        var sum = Read(3).GetProperty("denials");
        Assert.Equal(997, sum.GetProperty("count").GetInt64());
        Assert.Equal("2026-03-01T08:00:00.030000Z", sum.GetProperty("first").GetString());
        Assert.Equal("2026-03-01T08:00:09.990000Z", sum.GetProperty("last").GetString());
        Assert.Equal("mys-jim", Read(3).GetProperty("agency").GetString());
        Assert.Equal("MYS", Read(3).GetProperty("party").GetString());
        Assert.Equal("purpose-not-permitted", Read(3).GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Nobody_known_is_summed_like_an_agency_and_agencies_and_reasons_are_kept_apart()
    {
        foreach (var denial in new[] { Denied(null), Denied("mys-jim"), Denied("idn-imigrasi"), Denied("mys-jim") with { Outcome = "token-expired" } })
        {
            for (var i = 0; i < 5; i++)
                await _ledger.RecordDenialAsync(denial);
        }

        _time.Advance(Limits.Window);

        Assert.Equal(4 * 3 + 4, _store.Entries.Count);
        Assert.Equal(
            ["anonymous purpose-not-permitted 2", "idn-imigrasi purpose-not-permitted 2", "mys-jim purpose-not-permitted 2", "mys-jim token-expired 2"],
            Enumerable.Range(12, 4).Select(Summary).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_new_window_begins_with_single_entries_again()
    {
        for (var window = 0; window < 3; window++)
        {
            for (var i = 0; i < Limits.Burst; i++)
                Assert.NotNull(await _ledger.RecordDenialAsync(Denied("mys-jim")));
            Assert.Null(await _ledger.RecordDenialAsync(Denied("mys-jim")));
            _time.Advance(Limits.Window);
        }

        Assert.Equal(3 * (Limits.Burst + 1), _store.Entries.Count);
    }

    [Fact]
    public async Task Unlike_denials_beyond_count_are_summed_together()
    {
        for (var i = 0; i < 100; i++)
            await _ledger.RecordDenialAsync(Denied("mys-jim") with { Outcome = $"reason-{i}" });
        _time.Advance(Limits.Window);

        Assert.Equal(Limits.Kinds + Limits.Burst + 1, _store.Entries.Count);
        Assert.Equal($"anonymous various {100 - Limits.Kinds - Limits.Burst}", Summary(_store.Entries.Count - 1));
    }

    [Fact]
    public async Task A_flood_that_goes_on_is_written_once_in_each_window()
    {
        for (var i = 0; i < 600; i++)
        {
            await _ledger.RecordDenialAsync(Denied(null));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        // Ten minutes: each window, which may run on until the timer that ends it, has its burst and its sum.
        Assert.InRange(_store.Entries.Count, 5 * (Limits.Burst + 1), 10 * (Limits.Burst + 1));
    }

    [Fact]
    public async Task A_later_flood_of_another_kind_does_not_put_off_the_sum_of_the_first()
    {
        for (var i = 0; i < 4; i++)
            await _ledger.RecordDenialAsync(Denied("mys-jim"));
        _time.Advance(TimeSpan.FromSeconds(50));
        for (var i = 0; i < 4; i++)
            await _ledger.RecordDenialAsync(Denied("idn-imigrasi"));

        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("mys-jim purpose-not-permitted 1", Summary(_store.Entries.Count - 1));
        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("idn-imigrasi purpose-not-permitted 1", Summary(_store.Entries.Count - 1));
    }

    [Fact]
    public async Task A_sum_that_cannot_be_written_is_counted_on_and_written_later()
    {
        for (var i = 0; i < 5; i++)
            await _ledger.RecordDenialAsync(Denied("mys-jim"));
        _store.Failure = new LedgerUnavailableException("it took too long");
        _time.Advance(Limits.Window);
        _store.Failure = null;
        Assert.Equal(3, _store.Entries.Count);
        await _ledger.RecordDenialAsync(Denied("mys-jim"));

        _time.Advance(Limits.Window);

        Assert.Equal("mys-jim purpose-not-permitted 2", Summary(_store.Entries.Count - 1));
        Assert.Equal("2026-03-01T08:00:00.000000Z", Read(_store.Entries.Count - 1).GetProperty("denials").GetProperty("first").GetString());
    }

    [Fact]
    public async Task Open_sums_are_written_at_shutdown()
    {
        for (var i = 0; i < 5; i++)
            await _ledger.RecordDenialAsync(Denied("mys-jim"));
        await _ledger.DisposeAsync();

        Assert.Equal(4, _store.Entries.Count);
        Assert.Equal("mys-jim purpose-not-permitted 2", Summary(3));
    }

    [Fact]
    public async Task Only_a_denial_is_summed() =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await _ledger.RecordDenialAsync(Denied("mys-jim") with { Kind = EntryKind.Failed }));

    private static AuditEntry Denied(string? agency) =>
        new() { Kind = EntryKind.Denied, Outcome = "purpose-not-permitted", Agency = agency, Party = agency is null ? null : agency[..3].ToUpperInvariant() };

    private JsonElement Read(int index) => JsonDocument.Parse(_store.Entries[index]).RootElement;

    private string Summary(int index)
    {
        var entry = Read(index);
        var agency = entry.TryGetProperty("agency", out var named) ? named.GetString() : "anonymous";
        return $"{agency} {entry.GetProperty("outcome").GetString()} {entry.GetProperty("denials").GetProperty("count").GetInt64()}";
    }
}
