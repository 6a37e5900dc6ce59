using System.Collections.Immutable;
using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;
using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Dates;

/// <summary>A date in a national format, and the canonical ISO 8601 date; <c>Reduced</c> holds the formats for dates of which parts are unknown.</summary>
internal sealed record DateLine(
    string Place, JsonPointer National, JsonPointer Canonical, DateFormat Format, ImmutableArray<DateFormat> Reduced)
    : PairLine(Place, National, Canonical)
{
    private ImmutableArray<DateFormat> Formats => [Format, .. Reduced];

    public override string Operation => "date";

    public override string Detail => string.Join(", ", Formats.Select(format => $"`{format.Pattern}`"));

    public static DateLine? Read(LineReader line)
    {
        var months = line.Word("months", "", "id", "ms");
        var reduced = line.Texts("reduced").Select(pattern => Read(line, pattern, months)).ToList();
        var format = Read(line, line.Text("format"), months);
        return format is null || reduced.Contains(null)
            ? null
            : new DateLine(line.Place, line.Pointer("national"), line.Pointer("canonical"), format, [.. reduced.OfType<DateFormat>()]);
    }

    public override IEnumerable<string> Faults(Mapping mapping) => DateFaults.Of(this, mapping.NationalShape, mapping.CanonicalShape);

    public override IEnumerable<Loss> Losses(Mapping mapping, Side read)
    {
        if (read == Side.National)
            yield break;
        foreach (var iso in DateFormat.Iso.Where(iso => DateFaults.Takes(mapping.CanonicalShape, iso)))
        {
            if (!Formats.Any(format => format.HasMonth == iso.HasMonth && format.HasDay == iso.HasDay))
                yield return new Loss(Operation, mapping.At(read), LossKind.Narrowed, $"a date of which only `{iso.Pattern}` is known has no national form");
        }
    }

    public override ValuePlan Plan(PlanSite site) => site.Read == Side.National
        ? new DatePlan(site, Formats, DateFormat.Iso)
        : new DatePlan(site, DateFormat.Iso, Formats);

    private static DateFormat? Read(LineReader line, string pattern, string months)
    {
        var (format, problem) = DateFormat.Read(pattern, months == "ms", line.IsTrue("upper"));
        if (problem is null && format!.HasMonthName && months.Length == 0)
            problem = $"`{pattern}` writes month names: add `\"months\": \"id\"` or `\"ms\"`";
        if (problem is null)
            return format;
        line.Problem(problem);
        return null;
    }
}
