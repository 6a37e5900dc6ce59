using Gateway.Lenses;
using Gateway.Schemas;

namespace Gateway.Adapters;

/// <summary>One version of one record that a system speaks: its schema, its way to and from the canonical record, and its bytes.</summary>
public sealed record RecordFormat
{
    /// <summary>The system's id, such as <c>idn-simkim</c>.</summary>
    public required string System { get; init; }

    /// <summary>The record's name, such as <c>hasil-verifikasi</c>.</summary>
    public required string Record { get; init; }

    /// <summary>The record's version, <c>major.minor</c>.</summary>
    public required string Version { get; init; }

    public required CompiledSchema Schema { get; init; }

    /// <summary>The way to the canonical record that exchanges work with, and back.</summary>
    public required LensPath Lens { get; init; }

    public required IWireCodec Codec { get; init; }

    /// <summary>The schema of the canonical record that the way leads to.</summary>
    public required CompiledSchema Canonical { get; init; }

    /// <summary>The canonical version that the adapter's lens was written for; its samples speak it too.</summary>
    public required CanonicalVersion WrittenFor { get; init; }

    /// <summary>What the codec read off the schema; null only where a test made the format without a folder.</summary>
    internal WireFormat? Wire { get; init; }
}
