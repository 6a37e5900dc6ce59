namespace Gateway.Sandbox.People.Documents;

/// <summary>What the issuing register says of a document on a day.</summary>
internal enum DocumentVerdict
{
    Valid,
    Expired,
    Lost,
    Stolen,
    Revoked,
}
