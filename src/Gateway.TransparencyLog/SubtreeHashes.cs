namespace Gateway.TransparencyLog;

/// <summary>The hash of the complete subtree over the 2^<paramref name="level"/> leaves that begin at leaf <paramref name="index"/> * 2^<paramref name="level"/>.</summary>
public delegate TreeHash SubtreeHashes(int level, long index);
