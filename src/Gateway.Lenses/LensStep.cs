using Gateway.Schemas;

namespace Gateway.Lenses;

/// <summary>One lens on the way between a national record and the canonical one.</summary>
/// <param name="Lens">The lens.</param>
/// <param name="Near">The lens's side that lies towards the national record: a version lens may be passed either way.</param>
/// <param name="Far">The schema of the record that lies at its other side.</param>
public sealed record LensStep(Lens Lens, Side Near, CompiledSchema Far)
{
    /// <summary>The record at its far side, and its version.</summary>
    public string FarName => Near == Side.National ? Lens.Canonical : $"{Lens.Record}/{Lens.Version}";
}
