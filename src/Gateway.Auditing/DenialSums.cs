namespace Gateway.Auditing;

/// <summary>Counts denials by agency and reason, and says which of them get an entry of their own. Owned by <see cref="Ledger"/>; safe for many threads.</summary>
internal sealed class DenialSums(DenialLimits limits)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string? Agency, string Outcome), Window> _windows = [];
    private bool _isFlushPlanned;

    /// <summary>Whether this denial is to be recorded on its own. If not, it was added to a sum; <paramref name="planFlush"/> says that nobody planned to write sums yet.</summary>
    public bool Admit(AuditEntry denial, DateTimeOffset now, out bool planFlush)
    {
        planFlush = false;
        lock (_gate)
        {
            var window = WindowOf(denial, now);
            if (window.Admitted < limits.Burst)
            {
                window.Admitted++;
                return true;
            }

            planFlush = !_isFlushPlanned;
            _isFlushPlanned = true;
            window.Sum = window.Sum is { } sum ? sum with { Count = sum.Count + 1, Last = now } : new DenialSum(1, now, now);
            return false;
        }
    }

    /// <summary>Takes the sums of the windows that are over, or of all of them; <paramref name="planFlush"/> says that some are left for later.</summary>
    public IReadOnlyList<AuditEntry> Take(DateTimeOffset now, bool all, out bool planFlush)
    {
        lock (_gate)
        {
            var taken = new List<AuditEntry>();
            foreach (var (key, window) in _windows.Where(pair => all || IsOver(pair.Value, now)).ToList())
            {
                _windows.Remove(key);
                if (window.Sum is { } sum)
                    taken.Add(new AuditEntry { Kind = EntryKind.Denied, Outcome = key.Outcome, Agency = key.Agency, Party = window.Party, Denials = sum });
            }

            planFlush = _isFlushPlanned = _windows.Values.Any(window => window.Sum is not null);
            return taken;
        }
    }

    /// <summary>Puts back a sum that could not be written; it is counted together with what came since.</summary>
    public void Return(AuditEntry summed, DateTimeOffset now, out bool planFlush)
    {
        lock (_gate)
        {
            planFlush = !_isFlushPlanned;
            _isFlushPlanned = true;
            var window = WindowOf(summed, now);
            var back = summed.Denials!;
            window.Sum = window.Sum is { } sum ? sum with { Count = sum.Count + back.Count, First = back.First } : back;
        }
    }

    private Window WindowOf(AuditEntry denial, DateTimeOffset now)
    {
        var key = (denial.Agency, denial.Outcome);
        if (!_windows.ContainsKey(key) && _windows.Count >= limits.Kinds)
            key = (null, "various");
        // A window that is over but holds a sum keeps it until the flush, which is due; one without simply begins again.
        if (!_windows.TryGetValue(key, out var window) || (window.Sum is null && IsOver(window, now)))
            _windows[key] = window = new Window { Began = now, Party = key.Agency is null ? null : denial.Party };
        return window;
    }

    // A wall clock set back must not hold a sum for as long as it was set back by.
    private bool IsOver(Window window, DateTimeOffset now) => (now - window.Began).Duration() >= limits.Window;

    private sealed class Window
    {
        public required DateTimeOffset Began { get; init; }

        public required string? Party { get; init; }

        public int Admitted { get; set; }

        public DenialSum? Sum { get; set; }
    }
}
