using Gateway.Records.Identifiers;
using Gateway.Records.Names;
using Gateway.Sandbox.Systems.Questions;

namespace Gateway.Sandbox.Systems.Registers;

/// <summary>Compares the facts that a question gives with a register. The worst fact decides; facts that are not given decide nothing.</summary>
internal static class HolderComparison
{
    public static HolderMatch Compare(PersonFacts? asked, HolderRecord holder) =>
        asked is null
            ? HolderMatch.NotCompared
            : Worst(Name(asked.Name, holder.Name), Birth(asked, holder), Sex(asked.Sex, holder.Sex), Nationality(asked.Nationality, holder.Nationality));

    /// <summary>Whether two names may be one person's. The same text is the same name: nothing needs to be compared.</summary>
    public static HolderMatch Name(string? asked, PersonName registered)
    {
        if (asked is null)
            return HolderMatch.NotCompared;
        if (asked == registered.Original)
            return HolderMatch.Match;
        return NameComparison.Compare(PersonName.Read(asked), registered).Outcome switch
        {
            NameOutcome.Same => HolderMatch.Match,
            NameOutcome.Likely or NameOutcome.Possible => HolderMatch.Close,
            _ => HolderMatch.Mismatch,
        };
    }

    /// <summary>Whether two dates of birth may be one; parts that are not known contradict nothing.</summary>
    public static HolderMatch Birth(PersonFacts asked, HolderRecord holder)
    {
        if (asked.Birth is not { } birth)
            return HolderMatch.NotCompared;
        if (birth == holder.Birth)
            return HolderMatch.Match;
        return birth.MayEqual(holder.Birth) ? HolderMatch.Close : HolderMatch.Mismatch;
    }

    /// <summary>Whether two sexes are one; an unspecified one is not compared.</summary>
    public static HolderMatch Sex(Sex? asked, Sex registered) => (asked, registered) switch
    {
        (null or Records.Identifiers.Sex.Unspecified, _) or (_, Records.Identifiers.Sex.Unspecified) => HolderMatch.NotCompared,
        _ => asked == registered ? HolderMatch.Match : HolderMatch.Mismatch,
    };

    private static HolderMatch Nationality(string? asked, string registered)
    {
        if (asked is null)
            return HolderMatch.NotCompared;
        return asked == registered ? HolderMatch.Match : HolderMatch.Mismatch;
    }

    private static HolderMatch Worst(params ReadOnlySpan<HolderMatch> facts)
    {
        var worst = HolderMatch.NotCompared;
        foreach (var fact in facts)
            worst = fact > worst ? fact : worst;
        return worst;
    }
}
