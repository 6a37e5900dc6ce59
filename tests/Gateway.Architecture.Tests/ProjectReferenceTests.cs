using System.Xml.Linq;
using Gateway.Tests;

namespace Gateway.Architecture.Tests;

/// <summary>The layers, as the project files have them. A new edge is a decision: it comes with a line here and a record in <c>docs/adr</c>.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Gateway.Records"] = [],
        ["Gateway.TransparencyLog"] = [],
        ["Gateway.Schemas"] = ["Gateway.Records"],
        ["Gateway.Lenses"] = ["Gateway.Records", "Gateway.Schemas"],
        ["Gateway.Adapters"] = ["Gateway.Records", "Gateway.Schemas", "Gateway.Lenses"],
        ["Gateway.Agreements"] = ["Gateway.Records"],
        ["Gateway.Auditing"] = ["Gateway.Records", "Gateway.TransparencyLog"],
        ["Gateway.Freshness"] = ["Gateway.Records", "Gateway.Agreements"],
        ["Gateway.Exchanges"] =
        [
            "Gateway.Records", "Gateway.TransparencyLog", "Gateway.Schemas", "Gateway.Lenses", "Gateway.Adapters", "Gateway.Agreements",
            "Gateway.Auditing", "Gateway.Freshness",
        ],
        ["Gateway.Server"] = ["Gateway.Exchanges"],
        ["Gateway.Cli"] =
        [
            "Gateway.Records", "Gateway.TransparencyLog", "Gateway.Schemas", "Gateway.Lenses", "Gateway.Adapters", "Gateway.Agreements",
            "Gateway.Auditing", "Gateway.Freshness",
        ],
        ["Gateway.Sandbox"] = ["Gateway.Server"],
    };

    private static readonly string[] WebHosts = ["Gateway.Server", "Gateway.Sandbox"];

    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateFiles(Repository.Path("src"), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).OfType<string>()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_only_what_its_layer_may_see(string project)
    {
        var edges = Items(project, "ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference));

        Assert.True(Allowed.TryGetValue(project, out var allowed), $"{project} is not in the table of layers");
        Assert.Empty(edges.Except(allowed));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Leaves_the_web_to_the_hosts(string project)
    {
        var seesWeb = (string?)Read(project).Root!.Attribute("Sdk") == "Microsoft.NET.Sdk.Web" || Items(project, "FrameworkReference").Any();

        Assert.Equal(WebHosts.Contains(project), seesWeb);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Leaves_the_proxy_to_the_server(string project) =>
        Assert.Equal(project == "Gateway.Server", Items(project, "PackageReference").Contains("Yarp.ReverseProxy"));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Has_tests_that_mirror_it(string project) =>
        Assert.True(File.Exists(Repository.Path("tests", $"{project}.Tests", $"{project}.Tests.csproj")));

    private static IEnumerable<string> Items(string project, string kind) =>
        Read(project).Descendants(kind).Select(item => (string)item.Attribute("Include")!);

    private static XDocument Read(string project) => XDocument.Load(Repository.Path("src", project, $"{project}.csproj"));
}
