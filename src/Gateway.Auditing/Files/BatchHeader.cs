using Gateway.TransparencyLog;

namespace Gateway.Auditing.Files;

/// <summary>What stands before the records of a batch: how many, from which index, in how many bytes, and the root of the tree after them.</summary>
internal readonly record struct BatchHeader(int Count, long First, int PayloadBytes, TreeHash Root);
