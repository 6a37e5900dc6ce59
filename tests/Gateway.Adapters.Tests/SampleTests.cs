using Gateway.Adapters.Checking;
using Gateway.Adapters.Loading;
using Gateway.Tests;

namespace Gateway.Adapters.Tests;

/// <summary>Every sample of every adapter, both ways: the files are the expectation.</summary>
public sealed class SampleTests
{
    private static readonly Problems LoadProblems = new();
    private static readonly Dictionary<string, Sample> AcceptedSamples = [];
    private static readonly Dictionary<string, Sample> RefusedSamples = [];

    static SampleTests()
    {
        var loader = new AdapterLoader(Repository.Path("schemas"), LoadProblems);
        loader.AddAll(Repository.Path("adapters"));
        foreach (var folder in loader.Folders)
        {
            foreach (var sample in SampleFolder.Accepted(folder, LoadProblems))
                AcceptedSamples.Add(Name(sample), sample);
            foreach (var sample in SampleFolder.RefusedOnes(folder, LoadProblems))
                RefusedSamples.Add(Name(sample), sample);
        }
    }

    public static TheoryData<string> Accepted() => [.. AcceptedSamples.Keys];

    public static TheoryData<string> Refused() => [.. RefusedSamples.Keys];

    [Fact]
    public void Every_adapter_loads_with_its_samples() => Assert.Empty(LoadProblems.All);

    [Theory]
    [MemberData(nameof(Accepted))]
    public void A_sample_reads_as_the_canonical_record_beside_it(string folder) => Check(AcceptedSamples[folder], SampleToCanonical.Check);

    [Theory]
    [MemberData(nameof(Accepted))]
    public void A_sample_comes_back_as_it_was(string folder) => Check(AcceptedSamples[folder], SampleToNational.Check);

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_refused_sample_is_refused_with_its_code_and_place(string folder) => Check(RefusedSamples[folder], RefusedSample.Check);

    private static void Check(Sample sample, Action<Sample, Problems> check)
    {
        var problems = new Problems();

        check(sample, problems);

        Assert.Empty(problems.All);
    }

    private static string Name(Sample sample) => Path.GetRelativePath(Repository.Path("adapters"), sample.Folder);
}
