namespace Gateway.Sandbox.People.Documents;

/// <summary>What was reported to the issuer about a document.</summary>
internal enum DocumentReport
{
    None,
    Lost,
    Stolen,

    /// <summary>Withdrawn, or cancelled when a new one was issued.</summary>
    Revoked,
}
