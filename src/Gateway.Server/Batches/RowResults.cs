namespace Gateway.Server.Batches;

/// <summary>
/// The results of rows, for a caller who comes back after a cut: encrypted in memory, kept for a day, bounded by bytes. The oldest go first; a row
/// whose result has gone is asked again. Owned by the process: after a restart there is none.
/// </summary>
internal sealed class RowResults(RowKeyring keyring, TimeProvider time, long capacityBytes)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    // What a result costs beside its sealed bytes: the entry, the list's node, the dictionary's share, the array's header.
    private const int Overhead = 200;

    private readonly Lock _changing = new();
    private readonly Dictionary<RowName, Known> _known = [];
    private readonly LinkedList<RowName> _finished = [];
    private long _bytes;

    /// <summary>How many rows are running or kept.</summary>
    public int Count
    {
        get
        {
            lock (_changing)
                return _known.Count;
        }
    }

    /// <summary>
    /// Claims a row. Whoever is granted it ends the claim with <see cref="Keep"/> or <see cref="Release"/>, whatever happens; a finished one's
    /// result is handed out.
    /// </summary>
    public RowClaim Claim(RowName name, RowFingerprint fingerprint, out ReadOnlyMemory<byte> result)
    {
        result = default;
        byte[] kept;
        lock (_changing)
        {
            DropExpired();
            if (!_known.TryGetValue(name, out var known))
            {
                _known.Add(name, new Known(fingerprint));
                return RowClaim.Granted;
            }

            if (known.Fingerprint != fingerprint)
                return RowClaim.AskedOtherwise;
            if (known.Sealed is null)
                return RowClaim.StillRunning;
            kept = known.Sealed;
        }

        result = keyring.Open(name, kept);
        return RowClaim.Finished;
    }

    /// <summary>Ends a claim with its result.</summary>
    public void Keep(RowName name, ReadOnlySpan<byte> result)
    {
        var kept = keyring.Seal(name, result);
        lock (_changing)
        {
            var known = _known[name];
            known.Sealed = kept;
            known.Until = time.GetUtcNow() + Lifetime;
            _finished.AddLast(name);
            _bytes += kept.Length + Overhead;
            while (_bytes > capacityBytes)
                DropOldest();
        }
    }

    /// <summary>Ends a claim without a result: the row may be asked again.</summary>
    public void Release(RowName name)
    {
        lock (_changing)
            _known.Remove(name);
    }

    private void DropExpired()
    {
        var now = time.GetUtcNow();
        while (_finished.First is { } oldest && _known[oldest.Value].Until <= now)
            DropOldest();
    }

    private void DropOldest()
    {
        var name = _finished.First!.Value;
        _finished.RemoveFirst();
        _known.Remove(name, out var dropped);
        _bytes -= dropped!.Sealed!.Length + Overhead;
    }

    private sealed class Known(RowFingerprint fingerprint)
    {
        public RowFingerprint Fingerprint { get; } = fingerprint;

        /// <summary>Null while the row is being asked.</summary>
        public byte[]? Sealed { get; set; }

        public DateTimeOffset Until { get; set; }
    }
}
