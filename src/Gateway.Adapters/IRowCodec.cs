using Gateway.Records;

namespace Gateway.Adapters;

/// <summary>A codec of which one body can hold many records, row after row.</summary>
public interface IRowCodec : IWireCodec
{
    /// <summary>
    /// Reads many records, one at a time, as the caller asks for the next. A row that cannot be read comes as its finding, and reading
    /// goes on below it; a finding of row 0, which speaks of all rows, or one that leaves no doubt-free row below it, is the last.
    /// The limits hold for each row; how long <paramref name="bytes"/> may be is the caller's to say.
    /// </summary>
    public IEnumerable<WireRow> ReadRows(ReadOnlyMemory<byte> bytes, RecordFormat format, RecordLimits limits);
}
