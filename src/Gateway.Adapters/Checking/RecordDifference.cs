using System.Text;
using Gateway.Records;

namespace Gateway.Adapters.Checking;

/// <summary>
/// Compares two records as what they say: members in any order, a null like an absent member, and an object in which nothing is said like
/// one that is not there.
/// </summary>
internal static class RecordDifference
{
    /// <summary>The first place where they differ, those in <paramref name="except"/> and everything inside them left aside; null where there is none.</summary>
    public static JsonPointer? Find(RecordValue first, RecordValue second, IReadOnlyCollection<JsonPointer> except) =>
        All(first, second, except).FirstOrDefault(difference => !except.Any(difference.At.IsWithin))?.At;

    /// <summary>Every place where they differ, each as deep as it can be told.</summary>
    /// <param name="first">The record that places are counted in.</param>
    /// <param name="second">What became of it.</param>
    /// <param name="lost">Where something of the first record was lost: an item that was, leaves its array and the others close up.</param>
    public static IReadOnlyList<Difference> All(RecordValue first, RecordValue second, IReadOnlyCollection<JsonPointer> lost)
    {
        var found = new List<Difference>();
        Compare(first, second, JsonPointer.Root, lost, found);
        return found;
    }

    private static void Compare(RecordValue first, RecordValue second, JsonPointer at, IReadOnlyCollection<JsonPointer> lost, List<Difference> found)
    {
        if (SaysNothing(first))
        {
            Whole(second, at, DifferenceKind.Added, found);
        }
        else if (SaysNothing(second))
        {
            Whole(first, at, DifferenceKind.Missing, found);
        }
        else if (first.Kind != second.Kind)
        {
            found.Add(new Difference(at, DifferenceKind.Changed));
        }
        else if (first.Kind == TokenKind.Object)
        {
            Members(first, second, at, lost, found);
        }
        else if (first.Kind == TokenKind.Array)
        {
            Items(first, second, at, lost, found);
        }
        else if (!first.Text.SequenceEqual(second.Text))
        {
            found.Add(new Difference(at, DifferenceKind.Changed));
        }
    }

    /// <summary>Whether a value is absent, null, or an object in which nothing is said.</summary>
    public static bool SaysNothing(RecordValue value)
    {
        if (value.Kind != TokenKind.Object)
            return value.Kind is TokenKind.Missing or TokenKind.Null;
        foreach (var member in value.Members)
        {
            if (!SaysNothing(member.Value))
                return false;
        }

        return true;
    }

    /// <summary>Names each member of an object that only one record has: each is lost or added by itself.</summary>
    private static void Whole(RecordValue value, JsonPointer at, DifferenceKind kind, List<Difference> found)
    {
        if (SaysNothing(value))
            return;
        if (value.Kind != TokenKind.Object)
            found.Add(new Difference(at, kind));
        foreach (var member in value.Members)
            Whole(member.Value, at.Append(Encoding.UTF8.GetString(member.Name)), kind, found);
    }

    private static void Members(RecordValue first, RecordValue second, JsonPointer at, IReadOnlyCollection<JsonPointer> lost, List<Difference> found)
    {
        foreach (var member in first.Members)
            Compare(member.Value, second[member.Name], at.Append(Encoding.UTF8.GetString(member.Name)), lost, found);
        foreach (var member in second.Members)
        {
            if (!first[member.Name].Exists)
                Compare(default, member.Value, at.Append(Encoding.UTF8.GetString(member.Name)), lost, found);
        }
    }

    /// <summary>Pairs the items of two arrays in their order: lost ones left, new ones may have come between.</summary>
    private static void Items(RecordValue first, RecordValue second, JsonPointer at, IReadOnlyCollection<JsonPointer> lost, List<Difference> found)
    {
        var surplus = first.Count - second.Count;
        var others = new List<RecordValue>();
        foreach (var item in second.Items)
            others.Add(item);
        var (index, next) = (0, 0);
        foreach (var item in first.Items)
        {
            var place = at.Append(index++);
            if (surplus > 0 && lost.Contains(place) && (next == others.Count || !IsSame(item, others[next])))
            {
                surplus--;
                found.Add(new Difference(place, DifferenceKind.Missing));
                continue;
            }

            for (var same = next; surplus < 0 && same < others.Count && same - next <= -surplus; same++)
            {
                if (!IsSame(item, others[same]))
                    continue;
                for (; next < same; next++, surplus++)
                    found.Add(new Difference(place, DifferenceKind.Added));
                break;
            }

            Compare(item, next < others.Count ? others[next] : default, place, lost, found);
            next++;
        }

        for (; next < others.Count; next++)
            found.Add(new Difference(at.Append(index++), DifferenceKind.Added));
    }

    private static bool IsSame(RecordValue first, RecordValue second) => All(first, second, []).Count == 0;
}
