using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Gateway.Freshness;

/// <summary>
/// Verdicts kept in memory, encrypted, bounded by bytes. How old one may be is asked at each look-up, by the agreement in force then.
/// Eviction is SIEVE (Zhang and others, NSDI 2024): a hit only sets a mark, so look-ups take no lock.
/// </summary>
public sealed class VerdictCache(VerdictKeyring keyring, TimeProvider time, long capacityBytes = VerdictCache.DefaultCapacityBytes)
{
    /// <summary>64 MiB: some 150 000 verdicts.</summary>
    public const long DefaultCapacityBytes = 64L << 20;

    // What an entry costs beside its sealed record: the node, the dictionary's own node, the array header.
    private const int EntryOverhead = 200;

    private readonly ConcurrentDictionary<VerdictKey, LinkedListNode<Kept>> _kept = new();
    private readonly LinkedList<Kept> _order = [];
    private readonly Lock _writing = new();
    private LinkedListNode<Kept>? _hand;
    private long _bytes;

    /// <summary>How many verdicts are kept.</summary>
    public int Count => _kept.Count;

    /// <summary>A verdict no older than <paramref name="maxAge"/>.</summary>
    public bool TryGet(VerdictKey key, TimeSpan maxAge, [NotNullWhen(true)] out Verdict? verdict)
    {
        verdict = null;
        if (maxAge <= TimeSpan.Zero || !_kept.TryGetValue(key, out var node))
            return false;
        var age = time.GetUtcNow() - node.Value.AsOf;

        // A clock set back makes an age negative: such an age is not known, and the source is asked.
        if (age < TimeSpan.Zero || age > maxAge)
            return false;
        node.Value.Visited = true;
        verdict = new Verdict(keyring.Open(key, node.Value.Sealed, node.Value.AsOf), node.Value.AsOf, node.Value.Losses);
        return true;
    }

    /// <summary>Keeps a verdict; an older one never takes the place of a newer.</summary>
    public void Put(VerdictKey key, Verdict verdict)
    {
        var kept = new Kept(key, keyring.Seal(key, verdict), verdict.AsOf, verdict.Losses);
        if (Size(kept) > capacityBytes)
            return;
        lock (_writing)
        {
            if (_kept.TryGetValue(key, out var present))
            {
                if (present.Value.AsOf >= verdict.AsOf)
                    return;
                Remove(present);
            }

            while (_bytes + Size(kept) > capacityBytes)
                Evict();
            _kept[key] = _order.AddFirst(kept);
            _bytes += Size(kept);
        }
    }

    private static long Size(Kept kept) => kept.Sealed.Length + EntryOverhead;

    private void Evict()
    {
        var node = _hand ?? _order.Last!;
        while (node.Value.Visited)
        {
            node.Value.Visited = false;
            node = node.Previous ?? _order.Last!;
        }

        _hand = node.Previous;
        Remove(node);
    }

    private void Remove(LinkedListNode<Kept> node)
    {
        if (_hand == node)
            _hand = node.Previous;
        _kept.TryRemove(node.Value.Key, out _);
        _order.Remove(node);
        _bytes -= Size(node.Value);
    }

    private sealed class Kept(VerdictKey key, byte[] bytes, DateTimeOffset asOf, int losses)
    {
        public VerdictKey Key { get; } = key;

        public byte[] Sealed { get; } = bytes;

        public DateTimeOffset AsOf { get; } = asOf;

        public int Losses { get; } = losses;

        public bool Visited { get; set; }
    }
}
