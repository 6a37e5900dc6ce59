using System.Collections.Immutable;
using Gateway.Lenses.Files;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Groups;

/// <summary>Lines that apply only where a value of one side is there, or is a given literal.</summary>
internal sealed record WhenLine(string Place, Side Side, JsonPointer At, Literal? Equal, ImmutableArray<LensLine> Lines) : LensLine(Place)
{
    public static WhenLine Read(LineReader line)
    {
        var equal = line.Has("equals") ? line.Scalar("equals") : null;
        if (equal is null != line.IsTrue("exists"))
            line.Problem("needs one condition: `equals` with a text, a number, true or false, or `\"exists\": true`");
        return new WhenLine(line.Place, line.Side(), line.Pointer("at"), equal, line.Lines());
    }
}
