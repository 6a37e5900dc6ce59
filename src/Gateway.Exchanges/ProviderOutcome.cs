namespace Gateway.Exchanges;

/// <summary>How a call to a system ended.</summary>
public enum ProviderOutcome
{
    /// <summary>With an answer.</summary>
    Answered,

    /// <summary>It could not be reached, or said that it cannot answer now.</summary>
    Unavailable,

    /// <summary>It said nothing in time.</summary>
    TimedOut,

    /// <summary>It answered something that is not an answer: an unexpected status, or more bytes than an answer may have.</summary>
    AnsweredWrongly,
}
