using Gateway.Sandbox.People;
using Gateway.Sandbox.Systems.Registers;

namespace Gateway.Sandbox.Systems.Dukcapil;

/// <summary>Indonesia's population register: it says whether somebody is a national, and no more.</summary>
internal static class DukcapilSystem
{
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    public static SimulatedSystem Create(IReadOnlyList<SyntheticPerson> people, TimeProvider time)
    {
        var answers = new DukcapilAnswers(new PopulationRegister(people), new Clock(time, Wib));
        return new SimulatedSystem("idn-dukcapil", "text/xml", time, new Dictionary<string, NationalOperation>
        {
            ["padanan-wni"] = new(answers.Match, DukcapilAnswers.OffSchema),
        });
    }
}
