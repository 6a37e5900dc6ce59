using System.Text;
using System.Text.Json;
using Gateway.Tests;

namespace Gateway.Schemas.Tests.Suite;

/// <summary>One schema of the official suite with its cases.</summary>
public sealed record SuiteGroup(string File, string Description, byte[] Schema, IReadOnlyList<SuiteCase> Cases)
{
    private static readonly string Folder = Path.Combine(Repository.Vectors ?? "", "json-schema", "tests", "draft2020-12");

    /// <summary>Files of the suite, by their paths inside the draft's folder.</summary>
    public static IEnumerable<string> Files() =>
        Repository.Vectors is null
            ? []
            : Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal);

    public static IReadOnlyList<SuiteGroup> Read(string file)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(Folder, file)));
        return
        [
            .. document.RootElement.EnumerateArray().Select(group => new SuiteGroup(
                file,
                group.GetProperty("description").GetString()!,
                Bytes(group.GetProperty("schema")),
                [
                    .. group.GetProperty("tests").EnumerateArray().Select(test => new SuiteCase(
                        test.GetProperty("description").GetString()!, Bytes(test.GetProperty("data")), test.GetProperty("valid").GetBoolean())),
                ])),
        ];
    }

    public override string ToString() => Description;

    private static byte[] Bytes(JsonElement element) => Encoding.UTF8.GetBytes(element.GetRawText());
}
