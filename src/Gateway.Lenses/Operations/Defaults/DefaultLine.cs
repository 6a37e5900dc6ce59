using Gateway.Lenses.Files;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Defaults;

/// <summary>What is written where the source says nothing. It states no fact: nothing that a source can say is written so.</summary>
internal sealed record DefaultLine(string Place, Side Side, JsonPointer At, Literal Value, string Reason) : StatedLine(Place, Side, At, Value)
{
    public override string Detail => $"{Value} where nothing is said: {Reason}";

    public static DefaultLine Read(LineReader line) => new(
        line.Place, line.Side(), line.Pointer("at"), line.Scalar("value"), line.Reason("say why the format wants a value where there is none"));
}
