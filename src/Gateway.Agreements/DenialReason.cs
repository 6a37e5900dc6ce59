namespace Gateway.Agreements;

/// <summary>Why nothing permits an access, in the order in which it is looked for.</summary>
public enum DenialReason
{
    /// <summary>No agreement in force names the agency.</summary>
    Agency,

    /// <summary>None lets the agency ask in that system's format.</summary>
    System,

    /// <summary>None lets it make that exchange.</summary>
    Exchange,

    /// <summary>None lets it do so for that purpose.</summary>
    Purpose,

    /// <summary>The grade insisted on is above what the clause gives.</summary>
    Grade,
}
