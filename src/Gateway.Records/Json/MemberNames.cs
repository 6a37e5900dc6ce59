using System.Buffers;
using System.Numerics;
using System.Text;

namespace Gateway.Records.Json;

/// <summary>
/// Finds a member name that stands twice in an object, in time linear in its members. Names are compared unescaped and, since
/// systems behind the gateway may compare them so, in Unicode's composed form (NFC).
/// </summary>
internal static class MemberNames
{
    // Up to here comparing each with each is cheaper than hashing.
    private const int Few = 8;

    /// <summary>Whether the innermost open object, all members of which are written, has a name twice.</summary>
    /// <param name="builder">The record so far.</param>
    /// <param name="isAscii">Whether the whole record is known to be of ASCII alone, so that no name has to be asked.</param>
    public static bool HaveRepeats(TokenTableBuilder builder, bool isAscii)
    {
        var start = builder.Innermost.Row;
        var rows = builder.Rows;
        var text = builder.Text;
        var count = builder.Innermost.Count;
        if (count < 2)
            return false;
        var rented = count > Few ? ArrayPool<(int Start, int Length)>.Shared.Rent(count) : null;
        Span<(int Start, int Length)> few = stackalloc (int, int)[Few];
        var names = rented is null ? few[..count] : rented.AsSpan(0, count);
        var areAscii = true;
        var row = start + 1;
        for (var i = 0; i < count; i++, row = rows[row + 1].Next)
        {
            ref readonly var name = ref rows[row];
            names[i] = (name.Start, name.Length);
            areAscii &= isAscii || Ascii.IsValid(text.Slice(name.Start, name.Length));
        }

        var repeats = !areAscii ? NormalisedRepeat(names, text) : rented is null ? FewRepeat(names, text) : ManyRepeat(names, text);
        if (rented is not null)
            ArrayPool<(int Start, int Length)>.Shared.Return(rented);
        return repeats;
    }

    private static bool FewRepeat(ReadOnlySpan<(int Start, int Length)> names, ReadOnlySpan<byte> text)
    {
        for (var i = 1; i < names.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (AreEqual(names[i], names[j], text))
                    return true;
            }
        }

        return false;
    }

    private static bool ManyRepeat(ReadOnlySpan<(int Start, int Length)> names, ReadOnlySpan<byte> text)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)names.Length * 2);
        var slots = ArrayPool<int>.Shared.Rent(size);
        try
        {
            slots.AsSpan(0, size).Fill(-1);
            for (var i = 0; i < names.Length; i++)
            {
                var slot = KeyedHash.Of(text.Slice(names[i].Start, names[i].Length)) & (size - 1);
                for (; slots[slot] >= 0; slot = (slot + 1) & (size - 1))
                {
                    if (AreEqual(names[i], names[slots[slot]], text))
                        return true;
                }

                slots[slot] = i;
            }

            return false;
        }
        finally
        {
            ArrayPool<int>.Shared.Return(slots);
        }
    }

    /// <summary>For the rare object with a name beyond ASCII; the set switches to a keyed hash by itself when names collide.</summary>
    private static bool NormalisedRepeat(ReadOnlySpan<(int Start, int Length)> names, ReadOnlySpan<byte> text)
    {
        var seen = new HashSet<string>(names.Length);
        foreach (var name in names)
        {
            if (!seen.Add(NormalForm.Of(Encoding.UTF8.GetString(text.Slice(name.Start, name.Length)), NormalizationForm.FormC)))
                return true;
        }

        return false;
    }

    private static bool AreEqual((int Start, int Length) left, (int Start, int Length) right, ReadOnlySpan<byte> text) =>
        left.Length == right.Length && text.Slice(left.Start, left.Length).SequenceEqual(text.Slice(right.Start, right.Length));
}
