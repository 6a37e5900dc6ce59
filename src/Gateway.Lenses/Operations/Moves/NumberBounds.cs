using System.Globalization;
using Gateway.Schemas;

namespace Gateway.Lenses.Operations.Moves;

/// <summary>Whether one side holds every number that the other allows. Bounds that are excluded are looked at by the check of the adapter.</summary>
internal static class NumberBounds
{
    public static string? Fault(SchemaShape from, SchemaShape to, Side read)
    {
        if (from.Values is not null || (from.Kinds & to.Kinds & SchemaKinds.Number) == SchemaKinds.None)
            return null;
        if (to.Minimum is { } least && !(from.Minimum >= least))
            return Told(read, $"is less than {Text(least)}", "minimum");
        if (to.Maximum is { } most && !(from.Maximum <= most))
            return Told(read, $"is more than {Text(most)}", "maximum");
        var isWhole = to.MultipleOf is not { } step || (from.MultipleOf is { } narrower && narrower % step == 0) || (step == 1 && !from.Kinds.HasFlag(SchemaKinds.Fraction));
        return isWhole ? null : Told(read, $"is no multiple of {Text(to.MultipleOf!.Value)}", "multipleOf");
    }

    private static string Told(Side read, string what, string keyword) =>
        $"the {read.Word()} schema allows a number that {what}, and the {read.Other().Word()} one does not: give both one `{keyword}`";

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
