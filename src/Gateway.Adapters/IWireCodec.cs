using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Gateway.Records;

namespace Gateway.Adapters;

/// <summary>
/// How records travel as bytes. A codec reads strictly and always writes afresh; it holds no state and serves any number of threads.
/// The codecs there are stand in <see cref="WireCodecs"/>.
/// </summary>
public interface IWireCodec
{
    /// <summary>The media type, without parameters.</summary>
    public string MediaType { get; }

    /// <summary>How the name of a file ends that holds such bytes, without the full stop.</summary>
    public string FileEnding { get; }

    /// <summary>
    /// Reads one record. On success the caller owns <paramref name="record"/>, which is not yet checked against its schema; otherwise
    /// <paramref name="finding"/> says what and where, never a value.
    /// </summary>
    public bool TryRead(
        ReadOnlySpan<byte> bytes,
        RecordFormat format,
        RecordLimits limits,
        [NotNullWhen(true)] out TokenTable? record,
        [NotNullWhen(false)] out Finding? finding);

    /// <summary>
    /// Writes a record that is valid against the format's schema. Null where it was written; otherwise what this codec has no way to
    /// write, and <paramref name="output"/> holds a part that must not be used.
    /// </summary>
    public Finding? Write(RecordValue record, RecordFormat format, IBufferWriter<byte> output);
}
