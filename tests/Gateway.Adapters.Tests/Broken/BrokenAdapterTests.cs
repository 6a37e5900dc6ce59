using System.Text.Json;
using Gateway.Tests;

namespace Gateway.Adapters.Tests.Broken;

/// <summary>
/// Adapters, schemas and code lists broken on purpose, one small edit each: <c>faults.json</c> says which file, which edit, and what the
/// check must then say of which file. A message names the cause, the place and the mending.
/// </summary>
public sealed class BrokenAdapterTests
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);

    private static readonly Dictionary<string, Fault> Faults =
        JsonSerializer.Deserialize<List<Fault>>(File.ReadAllText(Repository.Path("tests", "Gateway.Adapters.Tests", "Broken", "faults.json")), Reading)!
            .ToDictionary(fault => fault.Name);

    public static TheoryData<string> Names() => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_refused_with_its_cause(string name)
    {
        var fault = Faults[name];
        using var copy = new AdapterCopy(fault.Adapter);

        fault.Apply(copy);

        var problems = copy.Problems();
        var file = (fault.ProblemIn ?? fault.File).Replace('/', Path.DirectorySeparatorChar);
        Assert.True(
            problems.Any(problem => problem.StartsWith($"{Path.DirectorySeparatorChar}{file}: ", StringComparison.Ordinal) && fault.Told.All(told => problem.Contains(told, StringComparison.Ordinal))),
            $"none of these says so:\n{string.Join('\n', problems)}");
    }

    [Fact]
    public void Loading_lists_the_problems_of_every_adapter_and_loads_none()
    {
        using var copy = new AdapterCopy("idn-simkim");
        Faults["a member that no line reads"].Apply(copy);
        Faults["an operation about a record that is not there"].Apply(copy);

        var refused = Assert.Throws<AdapterException>(() => AdapterSet.Load(copy.AdaptersFolder, copy.SchemasFolder));

        Assert.Contains("no line reads this national member", refused.Message, StringComparison.Ordinal);
        Assert.Contains("hasil-lain", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_without_any_sample_is_refused()
    {
        using var copy = new AdapterCopy("idn-simkim");
        foreach (var about in Directory.EnumerateFiles(copy.Folder, "about.json", SearchOption.AllDirectories))
        {
            if (File.ReadAllText(about).Contains("permintaan-izin", StringComparison.Ordinal))
                Directory.Delete(Path.GetDirectoryName(about)!, recursive: true);
        }

        Assert.Contains(copy.Problems(), problem => problem.Contains("`permintaan-izin` 1.0 has no sample", StringComparison.Ordinal));
    }
}
