namespace Gateway.Sandbox.People.Stays;

/// <summary>How a person stands with the other state.</summary>
internal enum SituationKind
{
    /// <summary>Never there.</summary>
    AtHome,
    Staying,
    Overstaying,
    WithoutPass,
    Enrolled,
    Held,
    Departed,
}
