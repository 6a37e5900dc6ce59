namespace Gateway.Sandbox.Systems.Registers;

/// <summary>How the facts of a question compare with a register, from nothing to compare to the worst.</summary>
internal enum HolderMatch
{
    NotCompared,
    Match,
    Close,
    Mismatch,
}
