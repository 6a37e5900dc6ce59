using Gateway.Lenses;
using Gateway.Schemas;

namespace Gateway.Adapters;

/// <summary>One version of a canonical record.</summary>
/// <param name="Name">Record and version, such as <c>travel-document-answer/1.0</c>.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="ToWorking">The version lenses from it to the version that exchanges work with; null where it is that version.</param>
public sealed record CanonicalVersion(string Name, CompiledSchema Schema, LensPath? ToWorking);
