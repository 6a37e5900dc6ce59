using Gateway.Lenses.Dates;
using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;
using Gateway.Schemas;

namespace Gateway.Lenses.Checks;

/// <summary>Foretells from a lens and its schemas what translations can lose, so that it is agreed before anything is exchanged.</summary>
internal static class Foresight
{
    public static IEnumerable<PossibleLoss> Losses(Scope scope) =>
        scope.Mappings.SelectMany(mapping => Sides.Both.SelectMany(read => Losses(scope, mapping, read)).Concat(mapping.Items is { } items ? Losses(items) : []));

    private static IEnumerable<PossibleLoss> Losses(Scope scope, Mapping mapping, Side read)
    {
        if (mapping.At(read) is not { } place || mapping.Line is ConstantLine)
            return [];
        var at = scope.Path(read) + place;
        var own = mapping.Line switch
        {
            DropLine drop => [new PossibleLoss(read, "drop", at, LossKind.Dropped, drop.Reason)],
            CodeLine code => Codes(code, mapping, read, at),
            DateLine date when read == Side.Canonical => Dates(date, mapping.CanonicalShape!, at),
            NameLine name when read == Side.Canonical => Names(name, mapping.CanonicalShape!, at),
            _ => [],
        };
        return mapping.Line is MoveLine or NameLine && Shortage(mapping, read) is { } room
            ? own.Append(new PossibleLoss(read, mapping.Line is MoveLine ? "move" : "name", at, LossKind.TooLong, $"the other format holds at most {room} characters"))
            : own;
    }

    private static int? Shortage(Mapping mapping, Side read) =>
        mapping.Room(read) is { } room && !(mapping.Shape(read)!.Codes() is { } codes && codes.All(code => Scalars.Length(code.Utf8) <= room)) ? room : null;

    private static IEnumerable<PossibleLoss> Codes(CodeLine line, Mapping mapping, Side read, string at)
    {
        var list = mapping.List!;
        if (read == Side.National ? !list.CoversNational(mapping.NationalShape!) : !list.CoversCanonical(mapping.CanonicalShape!))
            yield return new PossibleLoss(read, "code", at, LossKind.UnknownCode, line.Loss ?? $"codes that `{list.Name}` does not hold are carried as unknown with their original");
        else if (read == Side.Canonical && mapping.CanonicalShape!.HoldsUnknown())
            yield return new PossibleLoss(read, "code", at, LossKind.UnknownCode, "the original of a code that only another system's list could know is not written");
        foreach (var entry in list.Entries.Where(entry => read == Side.National ? entry.WayIn && !entry.WayBack : entry.WayBack && !entry.WayIn))
        {
            var code = read == Side.National ? entry.National : entry.Canonical;
            yield return new PossibleLoss(read, "code", at, LossKind.Narrowed, $"{code} comes back as another code{(entry.Reason is null ? "" : $": {entry.Reason}")}");
        }
    }

    private static IEnumerable<PossibleLoss> Dates(DateLine line, SchemaShape canonical, string at)
    {
        var written = line.Reduced.Add(line.Format);
        foreach (var iso in DateFormat.Iso.Where(iso => DateCheck.Takes(canonical, iso)))
        {
            if (!written.Any(format => format.HasMonth == iso.HasMonth && format.HasDay == iso.HasDay))
                yield return new PossibleLoss(Side.Canonical, "date", at, LossKind.Narrowed, $"a date of which only `{iso.Pattern}` is known has no national form");
        }
    }

    private static IEnumerable<PossibleLoss> Names(NameLine line, SchemaShape canonical, string at)
    {
        yield return new PossibleLoss(Side.Canonical, "name", at + "/aliases", LossKind.Dropped, "a name that the full text does not hold has no national form");
        if (canonical.Property("source")!.Shape.Codes() is not { } sources || sources.Any(source => source.Text != line.Source))
            yield return new PossibleLoss(Side.Canonical, "name", at + "/source", LossKind.Dropped, "the national format does not say where a spelling comes from");
    }
}
