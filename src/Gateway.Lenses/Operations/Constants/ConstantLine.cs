using Gateway.Lenses.Files;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Constants;

/// <summary>A value that one side always holds and the other does not speak of.</summary>
internal sealed record ConstantLine(string Place, Side Side, JsonPointer At, Literal Value) : StatedLine(Place, Side, At, Value)
{
    public override string Detail => $"always {Value}";

    public static ConstantLine Read(LineReader line) => new(line.Place, line.Side(), line.Pointer("at"), line.Scalar("value"));
}
