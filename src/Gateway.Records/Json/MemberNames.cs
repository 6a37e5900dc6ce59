namespace Gateway.Records.Json;

/// <summary>Finds a member name that its object already has.</summary>
internal static class MemberNames
{
    /// <summary>Whether the name just written stands in the innermost object already.</summary>
    public static bool LastIsRepeated(TokenTableBuilder builder)
    {
        var rows = builder.Rows;
        var text = builder.Text;
        var last = rows[^1];
        var name = text.Slice(last.Start, last.Length);
        var row = builder.OpenRow(builder.Depth - 1) + 1;
        while (row < rows.Length - 1)
        {
            var token = rows[row];
            if (token.Length == last.Length && text.Slice(token.Start, token.Length).SequenceEqual(name))
                return true;
            row = rows[row + 1].Next;
        }

        return false;
    }
}
