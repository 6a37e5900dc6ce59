namespace Gateway.Sandbox.Systems.Registers;

/// <summary>A person's presence in the host state.</summary>
internal enum StayStatus
{
    Lawful,
    Overstay,
    NoPass,
    Recalibration,
    Detained,
    Departed,
}
