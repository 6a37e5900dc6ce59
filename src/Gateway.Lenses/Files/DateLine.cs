using System.Collections.Immutable;
using Gateway.Lenses.Dates;
using Gateway.Records;

namespace Gateway.Lenses.Files;

/// <summary>A date in a national format, and the canonical ISO 8601 date; <c>Reduced</c> holds the formats for dates of which parts are unknown.</summary>
internal sealed record DateLine(
    string Place, JsonPointer National, JsonPointer Canonical, DateFormat Format, ImmutableArray<DateFormat> Reduced)
    : PairLine(Place, National, Canonical);
