using Gateway.TransparencyLog;

namespace Gateway.Auditing.Files;

/// <summary>
/// What a journal segment begins with: a random salt that every frame repeats, so that neither an entry's bytes nor what an earlier use of the file
/// left behind can pass for a frame; the index of its first entry; the root of the tree before it; and how long the file is.
/// </summary>
internal readonly record struct SegmentHeader(ulong Salt, long First, TreeHash Root, long Capacity);
