using System.Globalization;

namespace Gateway.Adapters;

/// <summary>What a manifest says of a version that is on its way out. Days begin at midnight UTC.</summary>
/// <param name="Deprecated">From this day on, nobody should begin to use it.</param>
/// <param name="Sunset">From this day on it is refused; null where that is not decided.</param>
/// <param name="Link">Where people read more; null where there is nothing to read.</param>
public sealed record Retirement(DateOnly Deprecated, DateOnly? Sunset, string? Link)
{
    /// <summary>For people, as the end of a sentence that begins with the version.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"deprecated from {Deprecated:yyyy-MM-dd} on")
        + (Sunset is { } sunset ? string.Create(CultureInfo.InvariantCulture, $", and refused from {sunset:yyyy-MM-dd} on") : "");
}
