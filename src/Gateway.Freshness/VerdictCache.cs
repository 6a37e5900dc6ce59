using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Gateway.Records;

namespace Gateway.Freshness;

/// <summary>
/// Verdicts kept in memory, encrypted, bounded by bytes. How old one may be is asked at each look-up, by the agreement in force then.
/// A verdict that may not be kept leaves a mark in its place, so that an older one still under way does not come back. Eviction is SIEVE (Zhang and others, NSDI 2024): a hit only sets a mark, so look-ups take no lock.
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

    /// <summary>How many verdicts and marks are kept.</summary>
    public int Count => _kept.Count;

    /// <summary>A verdict no older than <paramref name="maxAge"/>.</summary>
    public bool TryGet(VerdictKey key, TimeSpan maxAge, [NotNullWhen(true)] out Verdict? verdict)
    {
        verdict = null;
        if (maxAge <= TimeSpan.Zero || !_kept.TryGetValue(key, out var node))
            return false;
        var age = time.GetUtcNow() - node.Value.AsOf;

        // A clock set back makes an age negative: such an age is not known, and the source is asked.
        if (node.Value.IsMark || age < TimeSpan.Zero || age > maxAge)
            return false;
        node.Value.Visited = true;
        verdict = new Verdict(keyring.Open(key, node.Value.Sealed, node.Value.AsOf), node.Value.AsOf, node.Value.Translated, node.Value.Losses);
        return true;
    }

    /// <summary>Keeps a verdict; an older one never takes the place of a newer.</summary>
    public void Put(VerdictKey key, Verdict verdict) => Keep(new Kept(key, keyring.Seal(key, verdict), verdict.AsOf, verdict.Translated, verdict.Losses));

    /// <summary>Forgets every verdict as of that moment or before: the source has said something since that is not kept.</summary>
    public void Forget(VerdictKey key, DateTimeOffset asOf) => Keep(Kept.Mark(key, asOf));

    private static long Size(Kept kept) => kept.Sealed.Length + EntryOverhead;

    private void Keep(Kept kept)
    {
        if (Size(kept) > capacityBytes)
            return;
        lock (_writing)
        {
            if (_kept.TryGetValue(kept.Key, out var present))
            {
                // Of two with one moment the mark stays: sources write whole seconds, and within one nobody knows which came last.
                if (present.Value.AsOf > kept.AsOf || (present.Value.AsOf == kept.AsOf && !kept.IsMark))
                    return;
                Remove(present);
            }

            while (_bytes + Size(kept) > capacityBytes)
                Evict();
            _kept[kept.Key] = _order.AddFirst(kept);
            _bytes += Size(kept);
        }
    }

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

    private sealed class Kept(VerdictKey key, byte[] bytes, DateTimeOffset asOf, TranslationCounts translated, SourceLosses losses)
    {
        public VerdictKey Key { get; } = key;

        public byte[] Sealed { get; } = bytes;

        public DateTimeOffset AsOf { get; } = asOf;

        public TranslationCounts Translated { get; } = translated;

        public SourceLosses Losses { get; } = losses;

        /// <summary>Whether it only says that nothing older is to be kept.</summary>
        public bool IsMark => Sealed.Length == 0;

        public bool Visited { get; set; }

        public static Kept Mark(VerdictKey key, DateTimeOffset asOf) => new(key, [], asOf, default, default);
    }
}
