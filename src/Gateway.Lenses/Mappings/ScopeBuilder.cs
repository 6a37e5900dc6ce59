using System.Collections.Immutable;
using Gateway.Lenses.Files;
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
            case EachLine each:
                Each(each, national.Append(each.National), canonical.Append(each.Canonical), guards);
                break;
            case PairLine pair:
                var list = pair is CodeLine code ? _lists(code.List) : null;
                _mappings.Add(Make(pair, national.Append(pair.National), canonical.Append(pair.Canonical), guards, list: list));
                break;
            case ConstantLine constant:
                _mappings.Add(OneSided(constant, constant.Side, constant.At, national, canonical, guards));
                break;
            case DropLine drop:
                _mappings.Add(OneSided(drop, drop.Side, drop.At, national, canonical, guards));
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
        PairLine pair => [from.Append(side == Side.National ? pair.National : pair.Canonical)],
        _ => [],
    });

    private void Each(EachLine each, JsonPointer national, JsonPointer canonical, ImmutableArray<Guard> guards)
    {
        var items = _national.At(national)?.Items is { } nationalItem && _canonical.At(canonical)?.Items is { } canonicalItem
            ? Build(each.Lines, nationalItem, canonicalItem, _lists, $"{_nationalPath}{national}/*", $"{_canonicalPath}{canonical}/*")
            : null;
        _mappings.Add(Make(each, national, canonical, guards, items));
    }

    private Mapping OneSided(
        LensLine line, Side side, JsonPointer at, JsonPointer national, JsonPointer canonical, ImmutableArray<Guard> guards) =>
        side == Side.National ? Make(line, national.Append(at), null, guards) : Make(line, null, canonical.Append(at), guards);

    private Mapping Make(
        LensLine line, JsonPointer? national, JsonPointer? canonical, ImmutableArray<Guard> guards, Scope? items = null, CodeList? list = null) => new()
        {
            Line = line,
            National = national,
            Canonical = canonical,
            NationalShape = national is { } left ? _national.At(left) : null,
            CanonicalShape = canonical is { } right ? _canonical.At(right) : null,
            Guards = guards,
            Items = items,
            List = list,
        };
}
