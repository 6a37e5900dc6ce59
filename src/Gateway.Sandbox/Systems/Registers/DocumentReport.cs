namespace Gateway.Sandbox.Systems.Registers;

/// <summary>What was reported of a document. Expiry is no report: the calendar tells it.</summary>
internal enum DocumentReport
{
    None,
    Lost,
    Stolen,
    Revoked,
}
