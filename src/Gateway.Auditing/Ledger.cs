using System.Text.Json;
using Gateway.Records;

namespace Gateway.Auditing;

/// <summary>
/// The record of every access. An entry is durable when a call returns; a call that throws <see cref="LedgerUnavailableException"/> means that
/// nothing may be asked or disclosed. Disposing writes the sums still open; the store is disposed after it, by whoever opened it.
/// </summary>
public sealed class Ledger : IAsyncDisposable
{
    [ThreadStatic]
    private static CanonicalWriter? _writer;

    private readonly IAuditStore _store;
    private readonly TimeProvider _time;
    private readonly DenialLimits _limits;
    private readonly DenialSums _sums;
    private readonly ITimer _flushTimer;
    private readonly Lock _order = new();
    private DateTimeOffset _lastTime;
    private Task _flush = Task.CompletedTask;

    public Ledger(IAuditStore store, TimeProvider time, DenialLimits? limits = null)
    {
        _store = store;
        _time = time;
        _lastTime = TimeOf(store.LastAtOpening);
        _limits = limits ?? new DenialLimits();
        _sums = new DenialSums(_limits);
        _flushTimer = time.CreateTimer(_ => _flush = FlushAsync(all: false), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public ValueTask<AuditPosition> RecordAsync(AuditEntry entry)
    {
        var json = _writer ??= new CanonicalWriter();
        json.Clear();
        var timeAt = EntryForm.Write(json, entry, RandomBytes.TimeOrderedId(_time.GetUtcNow()));
        // Time is set where the order is: within one log it never runs backwards, whatever the wall clock does.
        lock (_order)
        {
            var now = _time.GetUtcNow();
            _lastTime = now > _lastTime ? now : _lastTime;
            CanonicalWriter.FormatTime(_lastTime, json.Written.Span[timeAt..]);
            return _store.AppendAsync(json.Written);
        }
    }

    /// <summary>Records that a question is about to leave, and gives back the one thing a provider takes.</summary>
    public async ValueTask<RecordedQuestion> RecordQuestionAsync(AuditEntry entry, OutgoingQuestion question)
    {
        if (entry.Kind != EntryKind.Asked)
            throw new ArgumentException("a question is recorded as asked", nameof(entry));
        return new RecordedQuestion(question, await RecordAsync(entry));
    }

    /// <summary>
    /// Records a denial, or adds it to a sum when there were many alike: then there is no position and no wait, so that a flood of refused
    /// requests never buys a write to disk each.
    /// </summary>
    public async ValueTask<AuditPosition?> RecordDenialAsync(AuditEntry denial)
    {
        if (denial.Kind != EntryKind.Denied)
            throw new ArgumentException("a denial is recorded as denied", nameof(denial));
        if (_sums.Admit(denial, _time.GetUtcNow(), out var planFlush))
            return await RecordAsync(denial);
        PlanFlush(planFlush);
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await _flushTimer.DisposeAsync();
        await _flush;
        await FlushAsync(all: true);
    }

    private async Task FlushAsync(bool all)
    {
        var sums = _sums.Take(_time.GetUtcNow(), all, out var planFlush);
        PlanFlush(planFlush);
        foreach (var summed in sums)
        {
            try
            {
                await RecordAsync(summed);
            }
            catch (LedgerUnavailableException) when (!all)
            {
                // Counted again and written in a later window; at shutdown there is none, and the caller hears of it.
                _sums.Return(summed, _time.GetUtcNow(), out planFlush);
                PlanFlush(planFlush);
            }
        }
    }

    private void PlanFlush(bool plan)
    {
        if (plan)
            _flushTimer.Change(_limits.Window, Timeout.InfiniteTimeSpan);
    }

    private static DateTimeOffset TimeOf(ReadOnlyMemory<byte> entry)
    {
        if (entry.IsEmpty)
            return DateTimeOffset.MinValue;
        using var json = JsonDocument.Parse(entry);
        return json.RootElement.GetProperty("time").GetDateTimeOffset();
    }
}
