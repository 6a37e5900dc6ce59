using Gateway.Adapters.Checking;
using Gateway.Adapters.Loading;
using Gateway.Lenses;
using Gateway.Records;

namespace Gateway.Adapters;

/// <summary>The laws of a lens on answers that an agreement cuts down: whatever is withheld, the rest can be written.</summary>
public static class CutAnswers
{
    /// <summary>
    /// Cuts generated canonical answers down and takes them over and back by the laws that <see cref="AdapterCheck"/> tries whole records
    /// with. Here a refusal is a problem too: who was granted an answer gets it. Empty where there is none.
    /// </summary>
    /// <param name="format">The format of the answer.</param>
    /// <param name="records">How many answers.</param>
    /// <param name="cut">What an agreement leaves of an answer; the caller's table is disposed of here.</param>
    public static IReadOnlyList<AdapterProblem> Check(RecordFormat format, int records, Func<RecordValue, TokenTable> cut)
    {
        var problems = new Problems();
        var name = $"{format.System} {format.Record} {format.Version}";
        var trial = LensTrial.Run(format, Side.Canonical, [], records, name, problems, cut);
        if (trial.NotTaken > 0)
            problems.Add(name, $"{trial.NotTaken} answers could not be written: what a clause grants, every format that it lists must hold");
        return problems.All;
    }
}
