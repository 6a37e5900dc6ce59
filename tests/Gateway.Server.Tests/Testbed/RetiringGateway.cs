using Gateway.Tests;

namespace Gateway.Server.Tests.Testbed;

/// <summary>A gateway whose NIISe has announced the end of version 1.0 of its question about documents.</summary>
public sealed class RetiringGateway : IAsyncLifetime
{
    public const string Link = "https://niise.example/versi-1.0";

    private readonly DirectoryInfo _adapters = Directory.CreateTempSubdirectory("gateway-retiring-");

    internal GatewayFixture Gateway { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Path("adapters"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_adapters.FullName, Path.GetRelativePath(Repository.Path("adapters"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        var manifest = Path.Combine(_adapters.FullName, "mys-niise", "adapter.json");
        var text = await File.ReadAllTextAsync(manifest);
        const string Spoken = "\"document-verification\", \"versions\": [\"1.0\"";
        Assert.Contains(Spoken, text, StringComparison.Ordinal);
        var retiring = $$"""{ "version": "1.0", "deprecated": "2026-02-01", "sunset": "2999-12-31", "link": "{{Link}}" }""";
        await File.WriteAllTextAsync(manifest, text.Replace(Spoken, Spoken.Replace("\"1.0\"", retiring, StringComparison.Ordinal), StringComparison.Ordinal));
        Gateway = await GatewayFixture.StartAsync(new GatewaySettings { Adapters = _adapters.FullName });
    }

    public async Task DisposeAsync()
    {
        await Gateway.DisposeAsync();
        _adapters.Delete(recursive: true);
    }
}
