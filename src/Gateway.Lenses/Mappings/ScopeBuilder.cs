using System.Collections.Immutable;
using Gateway.Lenses.Files;
using Gateway.Lenses.Operations;
using Gateway.Lenses.Operations.Arrays;
using Gateway.Lenses.Operations.Codes;
using Gateway.Lenses.Operations.Groups;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Mappings;

/// <summary>Resolves the lines of a lens file against both schemas and the code lists.</summary>
internal sealed class ScopeBuilder
{
    private readonly SchemaShape _national;
    private readonly SchemaShape _canonical;
    private readonly string _nationalPath;
    private readonly string _canonicalPath;
    private readonly Func<string, CodeList?> _lists;
    private readonly ImmutableArray<Mapping>.Builder _mappings = ImmutableArray.CreateBuilder<Mapping>();

    private ScopeBuilder(SchemaShape national, SchemaShape canonical, string nationalPath, string canonicalPath, Func<string, CodeList?> lists)
    {
        _national = national;
        _canonical = canonical;
        _nationalPath = nationalPath;
        _canonicalPath = canonicalPath;
        _lists = lists;
    }

    public static Scope Build(
        ImmutableArray<LensLine> lines, SchemaShape national, SchemaShape canonical, Func<string, CodeList?> lists,
        string nationalPath = "", string canonicalPath = "")
    {
        var builder = new ScopeBuilder(national, canonical, nationalPath, canonicalPath, lists);
        builder.Add(lines, JsonPointer.Root, JsonPointer.Root, []);
        return new Scope(national, canonical, nationalPath, canonicalPath, builder._mappings.ToImmutable());
    }

    private void Add(ImmutableArray<LensLine> lines, JsonPointer national, JsonPointer canonical, ImmutableArray<Guard> guards)
    {
        foreach (var line in lines)
            Add(line, national, canonical, guards);
    }

    private void Add(LensLine line, JsonPointer national, JsonPointer canonical, ImmutableArray<Guard> guards)
    {
        switch (line)
        {
            case NestLine nest:
                national = national.Append(nest.National);
                canonical = canonical.Append(nest.Canonical);
                Add(nest.Lines, national, canonical, guards.Add(Around(nest.Lines, null, default, null, national, canonical)));
                break;
            case WhenLine guarded:
                var at = (guarded.Side == Side.National ? national : canonical).Append(guarded.At);
                Add(guarded.Lines, national, canonical, guards.Add(Around(guarded.Lines, guarded.Side, at, guarded.Equal, national, canonical)));
                break;
            case OneSidedLine oneSided:
                ImmutableArray<Place> place = [Place(oneSided.Side, oneSided.Side == Side.National ? national : canonical, oneSided.At)];
                _mappings.Add(oneSided.Side == Side.National ? Make(line, place, [], guards) : Make(line, [], place, guards));
                break;
            case ValueLine value:
                _mappings.Add(Make(
                    value,
                    [.. value.At(Side.National).Select(at => Place(Side.National, national, at))],
                    [.. value.At(Side.Canonical).Select(at => Place(Side.Canonical, canonical, at))],
                    guards));
                break;
            default:
                throw new InvalidOperationException("an operation that no one resolves");
        }
    }

    private static Guard Around(
        ImmutableArray<LensLine> lines, Side? tested, JsonPointer at, Literal? equal, JsonPointer national, JsonPointer canonical) => new(
            tested, at, equal, [.. Reads(lines, Side.National, national)], [.. Reads(lines, Side.Canonical, canonical)]);

    private static IEnumerable<JsonPointer> Reads(ImmutableArray<LensLine> lines, Side side, JsonPointer from) => lines.SelectMany(line => line switch
    {
        NestLine nest => Reads(nest.Lines, side, from.Append(side == Side.National ? nest.National : nest.Canonical)),
        WhenLine guarded => Reads(guarded.Lines, side, from),
        ValueLine value => value.At(side).Select(at => from.Append(at)),
        _ => [],
    });

    private Place Place(Side side, JsonPointer from, JsonPointer at)
    {
        var place = from.Append(at);
        return new Place(place, (side == Side.National ? _national : _canonical).At(place));
    }

    private Mapping Make(LensLine line, ImmutableArray<Place> national, ImmutableArray<Place> canonical, ImmutableArray<Guard> guards) => new()
    {
        Line = line,
        National = national,
        Canonical = canonical,
        Guards = guards,
        Items = line is EachLine each ? Items(each, national[0], canonical[0]) : null,
        List = line is CodeLine code ? _lists(code.List) : null,
    };

    private Scope? Items(EachLine each, Place national, Place canonical) =>
        national.Shape?.Items is { } nationalItem && canonical.Shape?.Items is { } canonicalItem
            ? Build(each.Lines, nationalItem, canonicalItem, _lists, $"{_nationalPath}{national.At}/*", $"{_canonicalPath}{canonical.At}/*")
            : null;
}
