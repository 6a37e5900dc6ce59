namespace Gateway.Cli.Batches;

/// <summary>Some lines of the file that follow one another: as many as go into one call.</summary>
/// <param name="First">The number of its first line.</param>
/// <param name="Bytes">The lines as they stand in the file.</param>
/// <param name="Rows">The numbers of the lines that hold a row.</param>
internal sealed record RowSlice(long First, ReadOnlyMemory<byte> Bytes, IReadOnlyList<long> Rows);
