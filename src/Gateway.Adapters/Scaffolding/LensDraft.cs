using System.Text.Json.Nodes;
using Gateway.Lenses;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Scaffolding;

/// <summary>
/// The first lines of a lens, every one of them marked as a guess: by name and kind where a canonical member fits, otherwise a
/// <c>drop</c> that says what is missing.
/// </summary>
internal sealed class LensDraft
{
    private readonly string _source;
    private readonly Dictionary<string, CodesDraft> _codes;
    private readonly Dictionary<JsonPointer, JsonPointer> _pairs = [];

    private LensDraft(string source, Dictionary<string, CodesDraft> codes)
    {
        _source = source;
        _codes = codes;
    }

    public JsonArray Lines { get; } = [];

    /// <summary>The canonical place of each national one that a line carries.</summary>
    public IReadOnlyDictionary<JsonPointer, JsonPointer> Pairs => _pairs;

    /// <param name="national">What the samples hold.</param>
    /// <param name="canonical">The canonical record.</param>
    /// <param name="source">Where this record's names come from, as the canonical record says it.</param>
    /// <param name="codes">The code lists of the adapter, by name; lists that are needed are added.</param>
    public static LensDraft Of(Observed national, SchemaShape canonical, string source, Dictionary<string, CodesDraft> codes)
    {
        var draft = new LensDraft(source, codes);
        var open = CanonicalMember.Of(canonical).ToList();
        draft.Members(national, JsonPointer.Root, open);
        draft.Leave(canonical, JsonPointer.Root);
        return draft;
    }

    private void Members(Observed place, JsonPointer at, List<CanonicalMember> open)
    {
        foreach (var (name, member) in place.Members)
        {
            var here = at.Append(name);
            if (member.IsObject)
                Members(member, here, open);
            else
                Member(member, here, open);
        }
    }

    private void Member(Observed member, JsonPointer at, List<CanonicalMember> open)
    {
        var found = Counterpart.Of(at, member, open);
        if (found.Canonical is not { } canonical || Line(member, at, canonical) is not { } line)
        {
            Drop(Side.National, at, "not decided", found.Canonical is null ? found.Why : $"{found.Why}, and no value is a word for one of its codes");
            return;
        }

        open.Remove(canonical);
        _pairs.Add(at, canonical.At);
        line["guess"] = line["guess"] is { } more ? $"{found.Why}; {more}" : found.Why;
        Lines.Add(line);
    }

    /// <summary>Null where the list that a code needs would be empty.</summary>
    private JsonObject? Line(Observed member, JsonPointer at, CanonicalMember canonical)
    {
        if (canonical.Shape.Kinds == SchemaKinds.Array)
            return Each(member, at, canonical);
        if (canonical.IsName)
            return Pair("name", at, canonical.At, ("source", _source));
        if (canonical.Codes is { } codes && (canonical.IsCoded || member.Kinds != SchemaKinds.Boolean))
            return Code(member, at, canonical, codes);
        if (!canonical.IsDate || member.Form.Dates is not { } dates)
            return Pair("move", at, canonical.At);
        var line = Pair("date", at, canonical.At, ("format", dates.Format));
        if (dates.Reduced.Count > 0)
            line["reduced"] = new JsonArray([.. dates.Reduced.Select(format => JsonValue.Create(format))]);
        return line;
    }

    private JsonObject Each(Observed member, JsonPointer at, CanonicalMember canonical)
    {
        var line = Pair("each", at, canonical.At);
        if (member.Items is { IsObject: true } items && canonical.Shape.Items is { Kinds: SchemaKinds.Object } shape)
            line["lines"] = Of(items, shape, _source, _codes).Lines;
        else
            line["lines"] = new JsonArray(new JsonObject { ["op"] = "move", ["national"] = "", ["canonical"] = "" });
        return line;
    }

    private JsonObject? Code(Observed member, JsonPointer at, CanonicalMember canonical, IReadOnlyList<string> codes)
    {
        var set = Words.Of(canonical.At.Segments[^1].Name).Replace(' ', '-');
        var name = Words.Of(at.Segments[^1].Name).Replace(' ', '-');
        if (_codes.TryGetValue(name, out var taken) && taken.CanonicalSet != set)
            name = $"{name}-{set}";
        if (!_codes.TryGetValue(name, out var list))
            _codes.Add(name, list = new CodesDraft(name, set));
        var left = list.Add(member, canonical, codes);
        if (list.IsEmpty)
            return null;
        var line = Pair("code", at, canonical.At, ("list", name));
        if (left.Count > 0)
            line["guess"] = string.Join("; ", left);
        return line;
    }

    /// <summary>Canonical members that nothing carries, each group of them by its highest place; what is required is left to be asked for.</summary>
    private void Leave(SchemaShape shape, JsonPointer at)
    {
        foreach (var property in shape.Properties)
        {
            var here = at.Append(property.Name);
            if (!_pairs.Values.Any(carried => carried.IsWithin(here)))
            {
                if (!property.IsRequired)
                    Drop(Side.Canonical, here, "not decided", "nothing in the samples has a name like this");
            }
            else if (!_pairs.ContainsValue(here))
            {
                Leave(property.Shape, here);
            }
        }
    }

    private void Drop(Side side, JsonPointer at, string reason, string guess) => Lines.Add(new JsonObject
    {
        ["op"] = "drop",
        ["side"] = side == Side.National ? "national" : "canonical",
        ["at"] = at.ToString(),
        ["reason"] = reason,
        ["guess"] = guess,
    });

    private static JsonObject Pair(string operation, JsonPointer national, JsonPointer canonical, params ReadOnlySpan<(string Name, string Value)> more)
    {
        var line = new JsonObject { ["op"] = operation, ["national"] = national.ToString(), ["canonical"] = canonical.ToString() };
        foreach (var (name, value) in more)
            line[name] = value;
        return line;
    }
}
