using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;
using Gateway.Lenses.Plans;
using Gateway.Records;
using Gateway.Records.Mrz;
using Gateway.Schemas;

namespace Gateway.Lenses.Operations.Names;

/// <summary>A name in one field, and the canonical name with its aliases and source.</summary>
/// <param name="Place">The line.</param>
/// <param name="National">Where the national field is.</param>
/// <param name="Canonical">Where the canonical name is.</param>
/// <param name="Source">Where this format's spelling comes from.</param>
/// <param name="Width">How many characters the field has, where a name that fills it may have been cut; null where that is not known.</param>
/// <param name="Zone">The travel document whose zone the field is; null where the name is written as people write it.</param>
/// <param name="Declared">Why names that the other side does not take may be lost; null where each side takes what the other has.</param>
internal sealed record NameLine(string Place, JsonPointer National, JsonPointer Canonical, string Source, int? Width, ZoneFormat? Zone, string? Declared)
    : PairLine(Place, National, Canonical)
{
    public const string NoFull = "a name without its full text has no national form";
    public const string NoLatin = "a letter of the name has no form that a zone can carry";
    public const string MayBeCut = "the name fills its field and may have been cut";
    public const string Identifiers = "which of its names the zone puts first does not come back";
    public const string Transliterated = "a zone carries capitals without marks, and cuts what is too long";

    private const int Widest = 256;

    public override string Operation => "name";

    public override string Detail => $"as {Source}";

    public static ValueLine Read(LineReader line)
    {
        if (line.Has("parts"))
            return NamePartsLine.Read(line);
        var zone = line.Word("zone", "", "TD1", "TD2", "TD3");
        var width = line.Whole("width", 1, Widest);
        if (zone.Length > 0 && width is not null)
            line.Problem("a zone's field has the width of its format: remove `width`");
        return new NameLine(
            line.Place, line.Pointer("national"), line.Pointer("canonical"), line.Text("source"), width,
            zone.Length == 0 ? null : Enum.Parse<ZoneFormat>(zone, ignoreCase: true), line.Optional("loss"));
    }

    public override IEnumerable<string> Faults(Mapping mapping) =>
        [.. NameFaults.Of(Source, mapping.National, mapping.CanonicalShape), .. RoomFaults(mapping)];

    public override IEnumerable<Loss> Losses(Mapping mapping, Side read)
    {
        var at = mapping.At(read);
        var full = Full(mapping.CanonicalShape);
        if (read == Side.Canonical)
            return Rest(at).Losses(mapping.CanonicalShape).Concat(OfFull(at, mapping.NationalShape, full));
        Loss[] possible =
        [
            .. full.MaxLength is { } most && (Zone is null ? full.Shortage(mapping.NationalShape) : ZoneName.Width(Zone.Value) > most ? most : null) is not null
                ? [Loss.TooLong(Operation, at, most)] : Array.Empty<Loss>(),
            .. Width is null && Zone is null ? Array.Empty<Loss>() : [new Loss(Operation, at, LossKind.Narrowed, MayBeCut)],
        ];
        return possible;
    }

    public override ValuePlan Plan(PlanSite site)
    {
        if (site.Read == Side.Canonical)
        {
            return Zone is { } written
                ? new NationalZoneNamePlan(site, Rest(site.Sources[0].At), written)
                : new NationalNamePlan(site, Rest(site.Sources[0].At), Room(site.Written, Full(site.Reads)));
        }

        var room = Full(site.Written).MaxLength;
        return Zone is { } zone
            ? new CanonicalZoneNamePlan(site, new NameWriter(Source), zone, room)
            : new CanonicalNamePlan(site, new NameWriter(Source), Full(site.Written).Shortage(site.Reads), Width);
    }

    /// <summary>A field of a known width, and a zone's, say themselves what they hold.</summary>
    private IEnumerable<string> RoomFaults(Mapping mapping) => Width is null && Zone is null && mapping.CanonicalShape.Property("full") is { } full
        ? TextRoom.Faults(mapping.NationalShape, full.Shape, Declared)
        : [];

    private static SchemaShape Full(SchemaShape canonical) => canonical.Property("full")!.Shape;

    private IEnumerable<Loss> OfFull(JsonPointer at, SchemaShape national, SchemaShape full)
    {
        if (Zone is not null)
        {
            yield return new Loss(Operation, at.Append("full"), LossKind.Narrowed, Transliterated);
            yield return new Loss(Operation, at, LossKind.Dropped, NoLatin);
        }
        else if (Room(national, full) is { } room)
        {
            yield return Loss.TooLong(Operation, at, room);
        }
    }

    private int? Room(SchemaShape national, SchemaShape full) =>
        Width is { } width && (full.MaxLength is not { } most || most > width) ? Math.Min(width, national.MaxLength ?? width) : national.Shortage(full);

    /// <summary>A zone has no sign that joins two names.</summary>
    private NameRest Rest(JsonPointer canonical) => new(canonical, Source, aliasesStand: Zone is null);
}
