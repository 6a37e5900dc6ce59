using System.Text;
using Gateway.Adapters.Checking;
using Gateway.Adapters.Loading;
using Gateway.Lenses;
using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Tests;

namespace Gateway.Adapters.Tests.Checking;

/// <summary>The laws of <see cref="RoundTrip"/>, by hundreds of records of each side, for each lens of the repository.</summary>
public sealed class LensLawTests
{
    private const int Records = 300;

    private static readonly Dictionary<string, (AdapterFolder Folder, RecordFormat Format)> Formats = Load();

    public static TheoryData<string> Names() => [.. Formats.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_lost_that_is_not_reported_and_nothing_reported_that_is_not_lost(string name)
    {
        var (folder, format) = Formats[name];
        foreach (var side in new[] { Side.National, Side.Canonical })
        {
            var problems = new Problems();

            var trial = LensTrial.Run(format, side, folder.Codes, Records, name, problems);

            Assert.Empty(problems.All);
            Assert.Equal(Records, trial.Taken);
            // A lens that foretells what never happens makes agreements about nothing.
            var seen = trial.Seen.Keys.Select(loss => (loss.Operation, loss.At, loss.Kind)).ToHashSet();
            Assert.DoesNotContain(format.Lens.PossibleLosses, loss => loss.Read == side && !seen.Contains((loss.Operation, loss.At, loss.Kind)));
        }
    }

    [Fact]
    public void A_trial_in_which_no_record_goes_over_is_a_problem()
    {
        var problems = new Problems();

        var trial = LensTrial.Run(Formats["mys-myimms semakan-status 1.0"].Format, Side.National, [], 3, "a lens", problems, _ => Record("""
            { "Negara": "IDN", "Orang": { "NamaPenuh": "SUPARMAN", "TarikhLahir": "30/02/1990" } }
            """));

        Assert.Equal(0, trial.Taken);
        Assert.Equal(["a lens: none of 36 generated national records goes over: let each side take what the other can say"], problems.All.Select(problem => problem.ToString()));
    }

    private static TokenTable Record(string json)
    {
        Assert.True(JsonRecord.TryRead(Encoding.UTF8.GetBytes(json), RecordLimits.Exchange, out var record, out _));
        return record;
    }

    private static Dictionary<string, (AdapterFolder Folder, RecordFormat Format)> Load()
    {
        var problems = new Problems();
        var loader = new AdapterLoader(Repository.Path("schemas"), problems);
        loader.AddAll(Repository.Path("adapters"));
        Assert.Empty(problems.All);
        return loader.Folders
            .SelectMany(folder => folder.Formats.Values.Select(format => (folder, format)))
            .ToDictionary(pair => $"{pair.format.System} {pair.format.Record} {pair.format.Version}");
    }
}
