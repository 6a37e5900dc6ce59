using Gateway.Tests;

namespace Gateway.Adapters.Tests;

/// <summary>The go-live gate, over the adapters of this repository.</summary>
public sealed class AdapterCheckTests
{
    [Fact]
    public void Every_adapter_of_the_repository_may_go_live()
    {
        var folders = Directory.EnumerateDirectories(Repository.Path("adapters")).Order(StringComparer.Ordinal);

        var report = AdapterCheck.Run(folders, Repository.Path("schemas"), records: 300);

        Assert.Empty(report.Problems);
    }
}
