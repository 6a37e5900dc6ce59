using Gateway.Lenses;
using Gateway.Records;

namespace Gateway.Adapters.Checking;

/// <summary>A national record read as an exchange reads it: bytes, schema, lens, canonical schema.</summary>
internal sealed class Reading : IDisposable
{
    private Reading(TokenTable? national, Translation? translation, IReadOnlyList<Finding> findings)
    {
        National = national;
        Translation = translation;
        Findings = findings;
    }

    /// <summary>Null where the bytes were refused.</summary>
    public TokenTable? National { get; }

    /// <summary>Null where the bytes or the schema refused the record.</summary>
    public Translation? Translation { get; }

    /// <summary>Why it was refused, by the first step that did; empty where it was read.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    public static Reading Of(ReadOnlySpan<byte> bytes, RecordFormat format)
    {
        if (!format.Codec.TryRead(bytes, format, RecordLimits.Exchange, out var national, out var finding))
            return new Reading(null, null, [finding]);
        if (format.Schema.Check(national.Root) is { Count: > 0 } broken)
            return new Reading(national, null, broken);
        var translation = format.Lens.ToCanonical(national.Root);
        var findings = translation.Record is { } record ? format.Canonical.Check(record.Root) : translation.Findings;
        return new Reading(national, translation, findings);
    }

    public void Dispose()
    {
        National?.Dispose();
        Translation?.Dispose();
    }
}
