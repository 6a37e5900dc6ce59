namespace Gateway.Auditing;

/// <summary>What an entry records.</summary>
public enum EntryKind
{
    /// <summary>A question is about to leave for another party.</summary>
    Asked,

    /// <summary>An answer is about to leave for the asker.</summary>
    Answered,

    /// <summary>An access was refused, or several alike.</summary>
    Denied,

    /// <summary>The other side failed, or answered wrongly.</summary>
    Failed,

    /// <summary>The deadline passed.</summary>
    TimedOut,

    /// <summary>The asker went away.</summary>
    Cancelled,
}
