using System.Text;
using System.Text.Json;
using Gateway.Records;

namespace Gateway.Auditing.Tests;

public sealed class LedgerTests
{
    private static readonly AuditKeys Keys = new(new byte[32]);
    private readonly ManualTime _time = new();

    [Fact]
    public async Task An_entry_says_what_it_was_given_in_canonical_form_and_nothing_else()
    {
        await using var store = new MemoryAuditStore();
        await using var ledger = new Ledger(store, _time);
        var entry = FullEntry();
        await ledger.RecordAsync(entry);

        var written = Encoding.UTF8.GetString(Assert.Single(store.Entries));
        var id = JsonDocument.Parse(written).RootElement.GetProperty("id").GetString();
        Assert.True(Guid.TryParse(id, out var parsed) && parsed.Version == 7);
        var expected = $$"""
            {"agency":"mys-jim","agreement":"idn-mys-travel","agreementVersion":"1.0","answer":"{{entry.Answer!.Value.Value}}",
            "case":"{{entry.Case}}","clause":"3.1","exchange":"travel-document.verify","exchangeId":"ex-1","fields":["/known","/verdict"],
            "freshness":{"asOf":"2026-02-28T23:59:59.500000Z","kind":"cached"},"grade":"verify","id":"{{id}}","kind":"answered","losses":2,
            "officer":"{{entry.Officer}}","operation":"semakan-dokumen","outcome":"permitted","party":"MYS","purpose":"border-control",
            "question":"{{entry.Question!.Value.Value}}","questionEntry":41,"source":"idn-simkim","subjects":["{{entry.Subjects[0]}}"],
            "system":"mys-myimms","time":"2026-03-01T08:00:00.000000Z","trace":"4bf92f3577b34da6a3ce929d0e0e4736",
            "translated":{"defaulted":0,"dropped":1,"mapped":12,"narrowed":1,"unknown":0},"v":"0.2"}
            """;
        Assert.Equal(expected.ReplaceLineEndings(""), written);
    }

    [Fact]
    public async Task Members_stand_in_canonical_order_whichever_of_them_are_there()
    {
        await using var store = new MemoryAuditStore();
        await using var ledger = new Ledger(store, _time);
        await ledger.RecordAsync(FullEntry());
        await ledger.RecordAsync(new AuditEntry { Kind = EntryKind.Failed, Outcome = "partner-unavailable" });

        foreach (var entry in store.Entries)
        {
            var names = JsonDocument.Parse(entry).RootElement.EnumerateObject().Select(member => member.Name).ToList();
            Assert.Equal(names.Order(StringComparer.Ordinal), names);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("SITI AMINAH")]
    [InlineData("a\"b")]
    [InlineData("a\\b")]
    [InlineData("naïf")]
    [InlineData("line\nbreak")]
    public async Task A_text_that_is_not_a_code_is_refused_so_that_no_name_slips_in(string text)
    {
        await using var store = new MemoryAuditStore();
        await using var ledger = new Ledger(store, _time);

        await Assert.ThrowsAsync<ArgumentException>(async () => await ledger.RecordAsync(new AuditEntry { Kind = EntryKind.Denied, Outcome = text }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await ledger.RecordAsync(FullEntry() with { Purpose = text }));
        Assert.Empty(store.Entries);
    }

    [Fact]
    public async Task An_entry_that_would_be_too_long_is_refused()
    {
        await using var store = new MemoryAuditStore();
        await using var ledger = new Ledger(store, _time);
        var fields = Enumerable.Range(0, 300).Select(i => JsonPointer.Parse($"/a/long/path/to/field{i}")).ToList();

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await ledger.RecordAsync(FullEntry() with { Fields = fields }));
        await ledger.RecordAsync(FullEntry());
        Assert.Single(store.Entries);
    }

    [Fact]
    public async Task Time_never_runs_backwards_in_a_log_not_even_over_a_restart()
    {
        await using var store = new MemoryAuditStore();
        await using (var ledger = new Ledger(store, _time))
        {
            await ledger.RecordAsync(FullEntry());
            _time.SetBack(TimeSpan.FromHours(1));
            await ledger.RecordAsync(FullEntry());
        }

        await using var reopened = new MemoryAuditStore { LastAtOpening = store.Entries[^1] };
        await using (var ledger = new Ledger(reopened, _time))
        {
            await ledger.RecordAsync(FullEntry());
            _time.Advance(TimeSpan.FromHours(2));
            await ledger.RecordAsync(FullEntry());
        }

        Assert.Equal(
            ["2026-03-01T08:00:00.000000Z", "2026-03-01T08:00:00.000000Z", "2026-03-01T08:00:00.000000Z", "2026-03-01T09:00:00.000000Z"],
            store.Entries.Concat(reopened.Entries).Select(Time));
    }

    [Fact]
    public async Task A_recorded_question_carries_the_question_and_its_place()
    {
        await using var store = new MemoryAuditStore();
        await using var ledger = new Ledger(store, _time);
        var question = new OutgoingQuestion { System = "idn-simkim", Path = "verifikasi-dokumen", MediaType = "application/json", Body = "{}"u8.ToArray(), ExchangeId = "ex-1", ReceivedAt = DateTimeOffset.UnixEpoch };
        await ledger.RecordAsync(FullEntry());

        var recorded = await ledger.RecordQuestionAsync(FullEntry() with { Kind = EntryKind.Asked }, question);

        Assert.Same(question, recorded.Question);
        Assert.Equal(1, recorded.Position.Index);
        Assert.Contains("\"kind\":\"asked\"", Encoding.UTF8.GetString(store.Entries[1]), StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(async () => await ledger.RecordQuestionAsync(FullEntry(), question));
    }

    [Fact]
    public async Task No_question_is_handed_out_when_the_ledger_cannot_record_it()
    {
        await using var store = new MemoryAuditStore { Failure = new LedgerUnavailableException("it took too long") };
        await using var ledger = new Ledger(store, _time);
        var question = new OutgoingQuestion { System = "idn-simkim", Path = "p", MediaType = "application/json", Body = default, ExchangeId = "ex-1", ReceivedAt = DateTimeOffset.UnixEpoch };

        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.RecordQuestionAsync(FullEntry() with { Kind = EntryKind.Asked }, question));
    }

    private static string Time(byte[] entry) => JsonDocument.Parse(entry).RootElement.GetProperty("time").GetString()!;

    internal static AuditEntry FullEntry() => new()
    {
        Kind = EntryKind.Answered,
        Outcome = "permitted",
        ExchangeId = "ex-1",
        Exchange = "travel-document.verify",
        System = "mys-myimms",
        Operation = "semakan-dokumen",
        Agency = "mys-jim",
        Party = "MYS",
        Officer = Keys.OfficerTag("mys-jim", "officer-7"),
        Purpose = "border-control",
        Case = Keys.CaseTag("mys-jim", "case-9"),
        Agreement = "idn-mys-travel",
        AgreementVersion = "1.0",
        Clause = "3.1",
        Grade = "verify",
        Fields = [JsonPointer.Parse("/known"), JsonPointer.Parse("/verdict")],
        Source = "idn-simkim",
        Freshness = new EntryFreshness(FreshnessKind.Cached, new DateTimeOffset(2026, 3, 1, 6, 59, 59, 500, TimeSpan.FromHours(7))),
        Translated = new TranslationCounts(Mapped: 12, Narrowed: 1, Defaulted: 0, Dropped: 1, Unknown: 0),
        Question = Commitment.To("question"u8),
        Answer = Commitment.To("answer"u8),
        Subjects = [Keys.SubjectTag("IDN", "X0000001")],
        TraceId = "4bf92f3577b34da6a3ce929d0e0e4736",
        QuestionIndex = 41,
    };
}
