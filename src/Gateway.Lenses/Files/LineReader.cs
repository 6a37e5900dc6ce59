using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Lenses.Files;

/// <summary>One line of a lens file as its operation reads it. What a member lacks becomes a problem, and a stand-in is returned: the line is then left out.</summary>
/// <param name="line">The line.</param>
/// <param name="number">Its number, with those of the lines around it: <c>4.2</c>.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class LineReader(RecordValue line, string number, List<LensProblem> problems)
{
    public string Operation { get; } = line["op"u8].Kind == TokenKind.String ? line["op"u8].ToString() : "?";

    public string Place => $"line {number} ({Operation})";

    public void Problem(string message) => problems.Add(new(Place, null, null, message));

    public bool Has(string member) => Member(member).Exists;

    public bool IsTrue(string member) => Member(member).Kind == TokenKind.True;

    /// <summary>The lines inside this one.</summary>
    public ImmutableArray<LensLine> Lines()
    {
        if (Member("lines").Kind != TokenKind.Array)
            Problem("needs `lines`, an array");
        return LensFileReader.Lines(Member("lines"), $"{number}.", problems);
    }

    public Side Side()
    {
        var side = Member("side").ToString();
        if (side is not ("national" or "canonical"))
            Problem("`side` is `national` or `canonical`");
        return side == "national" ? Lenses.Side.National : Lenses.Side.Canonical;
    }

    public JsonPointer Pointer(string member) => Pointer(Member(member), member);

    /// <summary>An array of at least <paramref name="least"/> pointers.</summary>
    public ImmutableArray<JsonPointer> Pointers(string member, int least)
    {
        var pointers = ImmutableArray.CreateBuilder<JsonPointer>();
        foreach (var item in Member(member).Items)
            pointers.Add(Pointer(item, member));
        if (pointers.Count < least)
            Problem($"`{member}` is an array of at least {least} JSON pointers");
        return pointers.ToImmutable();
    }

    public Literal Scalar(string member)
    {
        if (Literal.Of(Member(member)) is { } literal)
            return literal;
        Problem($"`{member}` is a text, a number, true or false");
        return Literal.Word("");
    }

    public string Text(string member) => Optional(member) ?? Missing(member, "it is a text and not empty");

    /// <summary>A reason that stands in reports, for people.</summary>
    public string Reason(string advice) => Optional("reason") ?? Missing("reason", advice);

    /// <summary>A text, or null where there is none or only blanks.</summary>
    public string? Optional(string member) =>
        Member(member) is { Kind: TokenKind.String } value && !string.IsNullOrWhiteSpace(value.ToString()) ? value.ToString() : null;

    /// <summary>One of some words; the first where the member is absent.</summary>
    public string Word(string member, params ReadOnlySpan<string> words)
    {
        var word = Has(member) ? Member(member).ToString() : words[0];
        if (words.Contains(word))
            return word;
        Problem($"`{member}` is one of {string.Join(", ", words.ToArray().Where(known => known.Length > 0))}");
        return words[0];
    }

    /// <summary>A whole number within bounds, or null where the member is absent.</summary>
    public int? Whole(string member, int least, int most)
    {
        if (!Has(member))
            return null;
        if (int.TryParse(Member(member).Text, out var value) && value >= least && value <= most)
            return value;
        Problem($"`{member}` is a whole number from {least} to {most}");
        return null;
    }

    /// <summary>The whole numbers of an array, each within bounds; none where the member is absent.</summary>
    public ImmutableArray<int> Wholes(string member, int least, int most)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        foreach (var item in Member(member).Items)
        {
            if (int.TryParse(item.Text, out var number) && number >= least && number <= most)
                numbers.Add(number);
            else
                Problem($"`{member}` is an array of whole numbers from {least} to {most}");
        }

        return numbers.ToImmutable();
    }

    /// <summary>The texts of an array; none where the member is absent.</summary>
    public IReadOnlyList<string> Texts(string member)
    {
        var texts = new List<string>();
        foreach (var item in Member(member).Items)
            texts.Add(item.ToString());
        return texts;
    }

    /// <summary>The members of an object, by name; none where the member is absent.</summary>
    public IReadOnlyList<(string Name, JsonPointer At)> Named(string member)
    {
        var named = new List<(string Name, JsonPointer At)>();
        foreach (var entry in Member(member).Members)
            named.Add((System.Text.Encoding.UTF8.GetString(entry.Name), Pointer(entry.Value, member)));
        return named;
    }

    private RecordValue Member(string member) => line.At(JsonPointer.Root.Append(member));

    private JsonPointer Pointer(RecordValue value, string member)
    {
        if (value.Kind == TokenKind.String && JsonPointer.TryParse(value.ToString(), out var pointer))
            return pointer;
        Problem($"`{member}` is a JSON pointer: empty, or members that each begin with `/`");
        return JsonPointer.Root;
    }

    private string Missing(string member, string advice)
    {
        Problem($"needs `{member}`: {advice}");
        return "";
    }
}
