using Gateway.Adapters.Checking;
using Gateway.Adapters.Loading;

namespace Gateway.Adapters;

/// <summary>Tries an adapter's samples one by one, for the person who is writing it. The go-live gate is <see cref="AdapterCheck"/>.</summary>
public static class AdapterTrial
{
    /// <summary>
    /// Reads every sample and writes it back; where <paramref name="write"/> is set, samples without a canonical record get one first, as the
    /// lens translates them. What else is wrong with the folder is in the report, and does not keep the samples from being tried.
    /// </summary>
    public static AdapterTrialReport Run(string folder, string schemasFolder, bool write)
    {
        var problems = new Problems();
        var adapter = new AdapterLoader(schemasFolder, problems).Add(folder);
        var written = write ? MissingCanonical.Write(adapter) : [];
        var outcomes = new List<SampleOutcome>();
        outcomes.AddRange(SampleFolder.Accepted(adapter, problems).Select(SampleTrial.Accepted));
        outcomes.AddRange(SampleFolder.RefusedOnes(adapter, problems).Select(SampleTrial.Refused));
        return new AdapterTrialReport(folder, written, outcomes, problems.All);
    }
}
