using Gateway.Adapters.Checking;
using Gateway.Adapters.Loading;
using Gateway.Tests;

namespace Gateway.Adapters.Tests;

/// <summary>Every sample of every adapter, both ways: the files are the expectation.</summary>
public sealed class SampleTests
{
    private static readonly Lazy<(IReadOnlyList<AdapterFolder> Folders, Problems Problems)> Loaded = new(Load);

    public static TheoryData<string> Accepted() => Cases(SampleFolder.Accepted);

    public static TheoryData<string> Refused() => Cases(SampleFolder.RefusedOnes);

    [Fact]
    public void Every_adapter_loads() => Assert.Empty(Loaded.Value.Problems.All);

    [Theory]
    [MemberData(nameof(Accepted))]
    public void A_sample_reads_as_the_canonical_record_beside_it(string folder) => Check(folder, SampleFolder.Accepted, SampleToCanonical.Check);

    [Theory]
    [MemberData(nameof(Accepted))]
    public void A_sample_comes_back_as_it_was(string folder) => Check(folder, SampleFolder.Accepted, SampleToNational.Check);

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_refused_sample_is_refused_with_its_code_and_place(string folder) => Check(folder, SampleFolder.RefusedOnes, RefusedSample.Check);

    private static void Check(string folder, Func<AdapterFolder, Problems, IReadOnlyList<Sample>> find, Action<Sample, Problems> check)
    {
        var problems = new Problems();
        var sample = Loaded.Value.Folders.SelectMany(adapter => find(adapter, problems)).Single(sample => Name(sample) == folder);

        check(sample, problems);

        Assert.Empty(problems.All);
    }

    private static TheoryData<string> Cases(Func<AdapterFolder, Problems, IReadOnlyList<Sample>> find) =>
        [.. Loaded.Value.Folders.SelectMany(adapter => find(adapter, Loaded.Value.Problems)).Select(Name)];

    private static string Name(Sample sample) => Path.GetRelativePath(Repository.Path("adapters"), sample.Folder);

    private static (IReadOnlyList<AdapterFolder> Folders, Problems Problems) Load()
    {
        var problems = new Problems();
        var loader = new AdapterLoader(Repository.Path("schemas"), problems);
        loader.AddAll(Repository.Path("adapters"));
        return (loader.Folders, problems);
    }
}
