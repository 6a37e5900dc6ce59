using Gateway.TransparencyLog;

namespace Gateway.Auditing;

/// <summary>A checkpoint whose signature was checked, and the note it came in, which is what others are given.</summary>
public sealed record SignedCheckpoint(Checkpoint Head, SignedNote Note);
