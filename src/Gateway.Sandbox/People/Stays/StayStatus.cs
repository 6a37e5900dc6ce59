namespace Gateway.Sandbox.People.Stays;

/// <summary>A person's standing with the immigration authority of the host on a day.</summary>
internal enum StayStatus
{
    Lawful,
    Overstay,

    /// <summary>In the country without any pass.</summary>
    NoPass,

    /// <summary>Enrolled in a programme that regularises the stay or lets the person leave.</summary>
    Recalibration,
    Detained,
    Departed,
}
