using Gateway.Records;

namespace Gateway.Schemas.Values;

/// <summary>Equality of JSON values: numbers by value, objects in any order of members.</summary>
internal static class JsonEquality
{
    public static bool AreEqual(RecordValue left, RecordValue right)
    {
        var kind = KindOf(left);
        if (kind != KindOf(right))
            return false;
        return kind switch
        {
            TokenKind.String => left.Text.SequenceEqual(right.Text),
            TokenKind.Number => ExactNumber.Parse(left.Text).CompareTo(ExactNumber.Parse(right.Text)) == 0,
            TokenKind.Array => ItemsAreEqual(left, right),
            TokenKind.Object => MembersAreEqual(left, right),
            _ => true,
        };
    }

    /// <summary>The kind as rules see it: the name of a member is a string.</summary>
    public static TokenKind KindOf(RecordValue value) => value.Kind is var kind && kind == TokenKind.Name ? TokenKind.String : kind;

    private static bool ItemsAreEqual(RecordValue left, RecordValue right)
    {
        if (left.Count != right.Count)
            return false;
        var others = right.Items.GetEnumerator();
        foreach (var item in left.Items)
        {
            others.MoveNext();
            if (!AreEqual(item, others.Current))
                return false;
        }

        return true;
    }

    private static bool MembersAreEqual(RecordValue left, RecordValue right)
    {
        if (left.Count != right.Count)
            return false;
        var others = right.Members.GetEnumerator();
        foreach (var member in left.Members)
        {
            // Two records of one kind mostly have their members in one order; only where they do not, a member is looked for.
            others.MoveNext();
            var other = others.Current.Name.SequenceEqual(member.Name) ? others.Current.Value : right[member.Name];
            if (!other.Exists || !AreEqual(member.Value, other))
                return false;
        }

        return true;
    }
}
