using Gateway.Records;

namespace Gateway.Lenses;

/// <summary>Makes one trace of two: of the lens that wrote a record and of the one that read it next. The record between them is in neither place.</summary>
internal static class TraceJoin
{
    private const string Move = "move";

    /// <summary>What both did: what the first left behind, then the second's lines, each from where its value first was.</summary>
    public static List<TracedValue> Of(IReadOnlyList<TracedValue> first, IReadOnlyList<TracedValue> second)
    {
        var joined = first.Where(value => value.To is null).ToList();
        foreach (var value in second)
        {
            if (value.From is not { } between)
                joined.Add(value);
            else
                joined.AddRange(Sources(first, between).Select(source => Join(source, Within(first, source.To!.Value, between), value)));
        }

        return joined;
    }

    /// <summary>The lines that wrote at a place; else those that wrote in it; else the nearest that wrote it with all that it lies in.</summary>
    private static List<TracedValue> Sources(IReadOnlyList<TracedValue> first, JsonPointer place)
    {
        var within = first.Where(value => value.To is { } to && to.IsWithin(place)).ToList();
        var at = within.FindAll(value => value.To == place);
        if (at.Count > 0 || within.Count > 0)
            return at.Count > 0 ? at : within;
        return first.Where(value => value.To is { } to && place.IsWithin(to)).OrderByDescending(value => value.To!.Value.Segments.Length).Take(1).ToList();
    }

    /// <summary>What was written in a place, of which the second lens took no more than another.</summary>
    private static IEnumerable<TracedValue> Within(IReadOnlyList<TracedValue> first, JsonPointer written, JsonPointer taken) =>
        first.Where(value => value.To is { } to && to.IsWithin(written) && to.IsWithin(taken));

    /// <summary>The line that fared worst speaks for all; of equals the first that did more than move its value as it was.</summary>
    private static TracedValue Join(TracedValue source, IEnumerable<TracedValue> within, TracedValue value)
    {
        var worst = within.Prepend(source).Append(value).OrderByDescending(line => line.Outcome).ThenBy(line => line.Operation == Move).First();
        return worst with { From = source.From, To = value.To };
    }
}
