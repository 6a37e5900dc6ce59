using System.Text;
using Gateway.Records.Dates;
using Gateway.Schemas;

namespace Gateway.Lenses.Operations.Dates;

/// <summary>What a <c>date</c> writes, the other side takes: tried with dates, whole and reduced, against format, pattern and length.</summary>
internal static class DateFaults
{
    // Days and months of one and two digits, every month name, a leap day.
    private static readonly ReducedDate[] Samples =
    [
        .. Enumerable.Range(1, 12).Select(month => new ReducedDate(new DateOnly(1987, month, month == 2 ? 9 : 28))),
        new(new DateOnly(2024, 2, 29)),
    ];

    public static IEnumerable<string> Of(DateLine line, SchemaShape national, SchemaShape canonical)
    {
        if (!line.Format.HasDay)
            yield return $"`{line.Format.Pattern}` has no day: `format` is that of whole dates; put it into `reduced`";
        foreach (var whole in line.Reduced.Where(format => format.HasDay))
            yield return $"`{whole.Pattern}` in `reduced` has a day: reduced dates are those of which a part is unknown";
        foreach (var format in line.Reduced.Add(line.Format))
        {
            if (!Samples.All(date => Takes(national, format, date)))
                yield return $"the national schema does not take dates written `{format.Pattern}`: mend the format, or the schema's type, pattern, format or length";
            var iso = DateFormat.Iso.Single(other => other.HasMonth == format.HasMonth && other.HasDay == format.HasDay);
            if (!Samples.All(date => Takes(canonical, iso, date)))
                yield return $"the canonical schema does not take `{iso.Pattern}`: remove `{format.Pattern}`, or widen the schema";
        }
    }

    /// <summary>Whether a side takes dates written so.</summary>
    public static bool Takes(SchemaShape shape, DateFormat format) => Samples.All(date => Takes(shape, format, date));

    private static bool Takes(SchemaShape shape, DateFormat format, ReducedDate sample)
    {
        Span<byte> room = stackalloc byte[DateFormat.LongestText];
        _ = ReducedDate.TryCreate(sample.Year, format.HasMonth ? sample.Month : null, format.HasDay ? sample.Day : null, out var date);
        return shape.TakesText(Encoding.UTF8.GetString(room[..format.Write(date, room)]));
    }
}
