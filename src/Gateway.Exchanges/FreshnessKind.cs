namespace Gateway.Exchanges;

/// <summary>Where an answer came from.</summary>
public enum FreshnessKind
{
    /// <summary>From the source, for this question.</summary>
    Live,

    /// <summary>Kept from an earlier answer, within the age that the agreement allows.</summary>
    Cached,

    /// <summary>Kept, and older than that, because the source cannot be reached and the agreement allows it.</summary>
    Stale,
}
