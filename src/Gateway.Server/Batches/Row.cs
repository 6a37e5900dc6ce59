namespace Gateway.Server.Batches;

/// <summary>One row of a batch as it arrived.</summary>
/// <param name="Number">The row's number: in a body of lines, the line's.</param>
/// <param name="Bytes">The row; empty where it was larger than a question may be.</param>
/// <param name="IsTooLarge">Whether it passed the limit and was not read.</param>
internal readonly record struct Row(long Number, ReadOnlyMemory<byte> Bytes, bool IsTooLarge = false);
