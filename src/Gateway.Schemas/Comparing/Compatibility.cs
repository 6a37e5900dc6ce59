namespace Gateway.Schemas.Comparing;

/// <summary>Who may stay with the old version of a schema while others go on with the new one.</summary>
[Flags]
public enum Compatibility
{
    /// <summary>Nobody: or it cannot be told, which is the same for whoever has to rely on it.</summary>
    Breaking = 0,

    /// <summary>Who reads: every record of the new version is one of the old.</summary>
    Readers = 1,

    /// <summary>Who writes: every record of the old version is one of the new.</summary>
    Writers = 2,

    Both = Readers | Writers,
}
