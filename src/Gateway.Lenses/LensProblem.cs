namespace Gateway.Lenses;

/// <summary>One reason why a lens or a code list does not load, written for the person who maps the format.</summary>
/// <param name="Place">The line by number, from 1, with the numbers of its nested lines and its operation (<c>line 4.2 (code)</c>), or the entry of a code list; empty for the whole file.</param>
/// <param name="National">The national pointer, from the root, <c>*</c> for an item; null where none is meant.</param>
/// <param name="Canonical">The canonical pointer, from the root, <c>*</c> for an item; null where none is meant.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record LensProblem(string Place, string? National, string? Canonical, string Message)
{
    public override string ToString()
    {
        var parts = new List<string>(3);
        if (Place.Length > 0)
            parts.Add(Place);
        if (National is not null)
            parts.Add($"national `{National}`");
        if (Canonical is not null)
            parts.Add($"canonical `{Canonical}`");
        return parts.Count == 0 ? Message : $"{string.Join(", ", parts)}: {Message}";
    }
}
