namespace Gateway.Adapters;

/// <summary>What a manifest says of a version that is on its way out. Days begin at midnight UTC.</summary>
/// <param name="Deprecated">From this day on, nobody should begin to use it.</param>
/// <param name="Sunset">From this day on it is refused; null where that is not decided.</param>
/// <param name="Link">Where people read more; null where there is nothing to read.</param>
public sealed record Retirement(DateOnly Deprecated, DateOnly? Sunset, string? Link);
