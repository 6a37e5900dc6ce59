using System.Buffers;
using Gateway.Lenses;
using Gateway.Records;

namespace Gateway.Adapters.Checking;

/// <summary>A record that went over to the other side as an exchange takes it: as bytes on its national side, by the lens, under the other schema.</summary>
internal sealed class Passage : IDisposable
{
    private readonly IDisposable? _made;

    private Passage(IDisposable? made, TokenTable? record, IReadOnlyList<Loss> losses, IReadOnlyList<Finding> findings)
    {
        _made = made;
        Record = record;
        Losses = losses;
        Findings = findings;
    }

    /// <summary>Null where the record was refused.</summary>
    public TokenTable? Record { get; }

    public IReadOnlyList<Loss> Losses { get; }

    /// <summary>Why it was refused; empty where it went over.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Takes a record of the side <paramref name="read"/> over to the other one.</summary>
    public static Passage Over(RecordFormat format, Side read, RecordValue record)
    {
        if (read == Side.Canonical)
        {
            var writing = Writing.Of(record, format);
            return new Passage(writing, writing.National, writing.Translation.Losses, writing.Findings);
        }

        var bytes = new ArrayBufferWriter<byte>();
        if (format.Codec.Write(record, format, bytes) is { } unwritable)
            return new Passage(null, null, [], [unwritable]);
        var reading = Reading.Of(bytes.WrittenSpan, format);
        return new Passage(reading, reading.Findings.Count == 0 ? reading.Translation!.Record : null, reading.Translation?.Losses ?? [], reading.Findings);
    }

    public void Dispose() => _made?.Dispose();
}
