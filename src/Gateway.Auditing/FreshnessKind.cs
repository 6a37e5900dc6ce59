namespace Gateway.Auditing;

/// <summary>How an answer came about.</summary>
public enum FreshnessKind
{
    /// <summary>Asked of the source for this exchange.</summary>
    Live,

    /// <summary>Held, and within the age that the agreement allows.</summary>
    Cached,

    /// <summary>Held, past its age, and served because the source is down and the agreement allows that.</summary>
    Stale,
}
