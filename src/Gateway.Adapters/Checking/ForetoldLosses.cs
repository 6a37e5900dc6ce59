using Gateway.Lenses;
using Gateway.Records;

namespace Gateway.Adapters.Checking;

/// <summary>Whether a loss is one that its lens said could happen: agreements are made on what is foretold.</summary>
internal static class ForetoldLosses
{
    /// <summary>What foretold the loss; null where nothing did.</summary>
    public static PossibleLoss? Of(LensPath lens, Side read, Loss loss) => lens.PossibleLosses.FirstOrDefault(possible =>
        possible.Read == read && possible.Operation == loss.Operation && possible.Kind == loss.Kind && IsAt(loss.At, possible.At));

    private static bool IsAt(JsonPointer at, string pattern)
    {
        var steps = JsonPointer.Parse(pattern).Segments;
        if (steps.Length != at.Segments.Length)
            return false;
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i] != at.Segments[i] && !(steps[i].Name == "*" && at.Segments[i].Index is not null))
                return false;
        }

        return true;
    }
}
