using Gateway.Lenses.Files;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Drops;

/// <summary>A value that the other side has no place for.</summary>
internal sealed record DropLine(string Place, Side Side, JsonPointer At, string Reason) : OneSidedLine(Place, Side, At)
{
    public override string Detail => Reason;

    public static DropLine Read(LineReader line) =>
        new(line.Place, line.Side(), line.Pointer("at"), line.Reason("say why the other side has no place for it"));
}
