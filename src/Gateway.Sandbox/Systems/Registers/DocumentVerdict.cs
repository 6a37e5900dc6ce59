namespace Gateway.Sandbox.Systems.Registers;

/// <summary>What a register says of a document on a day.</summary>
internal enum DocumentVerdict
{
    Valid,
    Expired,
    Lost,
    Stolen,
    Revoked,
}
