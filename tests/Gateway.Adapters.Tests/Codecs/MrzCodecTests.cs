using Gateway.Tests;

namespace Gateway.Adapters.Tests.Codecs;

/// <summary>No national system of this repository sends bare zones; an invented one does.</summary>
public sealed class MrzCodecTests() : WireCodecTests("xaa-gerbang", "lalu", "question-by-zone", Invented)
{
    private const string Invented = "tests/Gateway.Adapters.Tests/Codecs/adapters";

    [Fact]
    public void The_invented_system_passes_the_check_of_every_adapter()
    {
        var report = AdapterCheck.Run([Repository.Path($"{Invented}/xaa-gerbang".Split('/'))], Repository.Path("schemas"), records: 300);

        Assert.Empty(report.Problems);
    }
}
