using System.Buffers;
using Gateway.Lenses;
using Gateway.Records;

namespace Gateway.Adapters.Checking;

/// <summary>A canonical record written as an exchange writes it (lens, schema, bytes), and those bytes read again.</summary>
internal sealed class Writing : IDisposable
{
    private Writing(Translation translation, TokenTable? national, IReadOnlyList<Finding> findings)
    {
        Translation = translation;
        National = national;
        Findings = findings;
    }

    public Translation Translation { get; }

    /// <summary>What the other side reads of the bytes; null where it was refused.</summary>
    public TokenTable? National { get; }

    /// <summary>Why it was refused, by the first step that did; empty where it was written and read.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    public static Writing Of(RecordValue canonical, RecordFormat format)
    {
        var translation = format.Lens.ToNational(canonical);
        if (translation.Record is not { } record)
            return new Writing(translation, null, translation.Findings);
        if (format.Schema.Check(record.Root) is { Count: > 0 } broken)
            return new Writing(translation, null, broken);
        var bytes = new ArrayBufferWriter<byte>();
        if (format.Codec.Write(record.Root, format, bytes) is { } unwritable)
            return new Writing(translation, null, [unwritable]);
        return format.Codec.TryRead(bytes.WrittenSpan, format, RecordLimits.Exchange, out var national, out var finding)
            ? new Writing(translation, national, [])
            : new Writing(translation, null, [finding]);
    }

    public void Dispose()
    {
        Translation.Dispose();
        National?.Dispose();
    }
}
