namespace Gateway.Records.Names;

/// <summary>What stands before a father's name.</summary>
public enum PatronymicKind
{
    /// <summary>No such word.</summary>
    None,

    /// <summary><c>BIN</c>, <c>A/L</c> and their spellings.</summary>
    SonOf,

    /// <summary><c>BINTI</c>, <c>A/P</c> and their spellings.</summary>
    DaughterOf,

    /// <summary><c>ANAK</c>, of either sex.</summary>
    ChildOf,
}
