namespace Gateway.Server.Batches;

/// <summary>What there is of a row that somebody is about to ask.</summary>
internal enum RowClaim
{
    /// <summary>Nothing: it is the claimant's to ask, and to conclude.</summary>
    Granted,

    /// <summary>It is being asked.</summary>
    StillRunning,

    /// <summary>It is finished, and its result is kept.</summary>
    Finished,

    /// <summary>Under this key and number something else was asked.</summary>
    AskedOtherwise,
}
