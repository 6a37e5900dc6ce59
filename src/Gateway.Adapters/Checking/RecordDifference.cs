using System.Text;
using Gateway.Records;

namespace Gateway.Adapters.Checking;

/// <summary>Compares two records as what they say: members in any order, a null and an absent member alike.</summary>
internal static class RecordDifference
{
    /// <summary>The first place where they differ, those in <paramref name="except"/> and everything inside them left aside; null where there is none.</summary>
    public static JsonPointer? Find(RecordValue left, RecordValue right, IReadOnlyCollection<JsonPointer> except) =>
        FindMissing(left, right, except) ?? FindMissing(right, left, except);

    /// <summary>The first place of <paramref name="left"/> that is not so in <paramref name="right"/>, which may say more; null where there is none.</summary>
    public static JsonPointer? FindMissing(RecordValue left, RecordValue right, IReadOnlyCollection<JsonPointer> except) =>
        Find(left, right, JsonPointer.Root, except);

    private static JsonPointer? Find(RecordValue left, RecordValue right, JsonPointer at, IReadOnlyCollection<JsonPointer> except)
    {
        if (except.Any(at.IsWithin))
            return null;
        if (left.Kind != right.Kind)
            return IsNothing(left, at, except) ? null : at;
        return left.Kind switch
        {
            TokenKind.Object => Members(left, right, at, except),
            TokenKind.Array => Items(left, right, at, except),
            TokenKind.String or TokenKind.Number => left.Text.SequenceEqual(right.Text) ? null : at,
            _ => null,
        };
    }

    /// <summary>Whether a value says nothing beyond what is left aside: an object of which every member was lost is not there on the way back.</summary>
    private static bool IsNothing(RecordValue value, JsonPointer at, IReadOnlyCollection<JsonPointer> except)
    {
        if (value.Kind != TokenKind.Object)
            return value.Kind is TokenKind.Missing or TokenKind.Null;
        foreach (var member in value.Members)
        {
            var place = at.Append(Encoding.UTF8.GetString(member.Name));
            if (!except.Any(place.IsWithin) && !IsNothing(member.Value, place, except))
                return false;
        }

        return true;
    }

    private static JsonPointer? Members(RecordValue left, RecordValue right, JsonPointer at, IReadOnlyCollection<JsonPointer> except)
    {
        foreach (var member in left.Members)
        {
            if (Find(member.Value, right[member.Name], at.Append(Encoding.UTF8.GetString(member.Name)), except) is { } place)
                return place;
        }

        return null;
    }

    private static JsonPointer? Items(RecordValue left, RecordValue right, JsonPointer at, IReadOnlyCollection<JsonPointer> except)
    {
        // Items that were left out make the others close up; there is no telling which is which.
        if (except.Any(place => place != at && place.IsWithin(at)))
            return null;
        if (left.Count != right.Count)
            return at;
        var others = right.Items.GetEnumerator();
        var index = 0;
        foreach (var item in left.Items)
        {
            others.MoveNext();
            if (Find(item, others.Current, at.Append(index++), except) is { } place)
                return place;
        }

        return null;
    }
}
