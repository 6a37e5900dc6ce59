using System.Globalization;
using Gateway.Adapters.Checking;

namespace Gateway.Adapters;

/// <summary>What trying samples showed, for people to read.</summary>
public sealed class AdapterTrialReport
{
    private readonly string _folder;
    private readonly IReadOnlyList<string> _written;
    private readonly IReadOnlyList<SampleOutcome> _outcomes;

    internal AdapterTrialReport(string folder, IReadOnlyList<string> written, IReadOnlyList<SampleOutcome> outcomes, IReadOnlyList<AdapterProblem> problems)
    {
        _folder = folder;
        _written = written;
        _outcomes = outcomes;
        Problems = problems;
    }

    /// <summary>What is wrong with the folder besides its samples.</summary>
    public IReadOnlyList<AdapterProblem> Problems { get; }

    /// <summary>Whether every sample did what its folder says, and nothing else is wrong.</summary>
    public bool IsGood => Problems.Count == 0 && _outcomes.All(outcome => outcome.IsGood);

    /// <summary>Writes each sample with what it loses or how it differs, then what is wrong besides.</summary>
    public void Write(TextWriter output)
    {
        foreach (var file in _written)
            output.WriteLine($"wrote    {Path.GetRelativePath(_folder, file)}");
        foreach (var outcome in _outcomes)
        {
            output.WriteLine($"{(outcome.IsGood ? "good    " : "differs ")} {Path.GetRelativePath(_folder, outcome.Sample.Folder)}");
            foreach (var line in outcome.Lines)
                output.WriteLine($"           {line}");
        }

        foreach (var problem in Problems)
            output.WriteLine(problem);
        var good = _outcomes.Count(outcome => outcome.IsGood);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{good} of {_outcomes.Count} samples are good, {Problems.Count} other {(Problems.Count == 1 ? "problem" : "problems")}"));
    }
}
