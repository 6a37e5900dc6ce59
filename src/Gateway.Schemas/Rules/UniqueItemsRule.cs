using System.Buffers;
using Gateway.Records;
using Gateway.Schemas.Values;

namespace Gateway.Schemas.Rules;

/// <summary><c>uniqueItems</c>: by a keyed hash, so that a thousand items cost a thousand looks and not a million.</summary>
internal sealed class UniqueItemsRule : Rule
{
    // Up to here comparing each with each is cheaper than hashing.
    private const int Few = 4;

    public override KindSet Kinds => KindSet.Array;

    public override bool Holds(RecordValue value, int marks, Inspection inspection) =>
        (value.Count <= Few ? FewAreUnique(value) : ManyAreUnique(value)) || inspection.Fail("schema/uniqueItems", "uniqueItems true");

    private static bool FewAreUnique(RecordValue value)
    {
        var position = 0;
        foreach (var item in value.Items)
        {
            var earlier = value.Items.GetEnumerator();
            for (var i = 0; i < position; i++)
            {
                earlier.MoveNext();
                if (JsonEquality.AreEqual(item, earlier.Current))
                    return false;
            }

            position++;
        }

        return true;
    }

    private static bool ManyAreUnique(RecordValue value)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)value.Count * 2);
        var items = ArrayPool<RecordValue>.Shared.Rent(size);
        var hashes = ArrayPool<int>.Shared.Rent(size);
        try
        {
            items.AsSpan(0, size).Clear();
            foreach (var item in value.Items)
            {
                var hash = JsonHash.Of(item);
                var slot = hash & (size - 1);
                for (; items[slot].Exists; slot = (slot + 1) & (size - 1))
                {
                    if (hashes[slot] == hash && JsonEquality.AreEqual(items[slot], item))
                        return false;
                }

                items[slot] = item;
                hashes[slot] = hash;
            }

            return true;
        }
        finally
        {
            // Values point at their table; the pool must not keep it alive.
            ArrayPool<RecordValue>.Shared.Return(items, clearArray: true);
            ArrayPool<int>.Shared.Return(hashes);
        }
    }
}
