using System.Security.Cryptography;
using Gateway.Tests;

namespace Gateway.Adapters.Tests.Fuzzing;

/// <summary>An input that broke a parser or took too much. It is kept in a file, for whoever mends the parser to move among the kept inputs.</summary>
internal sealed class FuzzFinding(string target, byte[] input, string problem, Exception? cause = null)
    : Exception($"`{target}` {problem}; the input is kept as `{Keep(target, input)}`", cause)
{
    private static string Keep(string target, byte[] input)
    {
        var folder = Directory.CreateDirectory(Repository.Path("artifacts", "fuzz", target));
        var file = Path.Combine(folder.FullName, Convert.ToHexStringLower(SHA256.HashData(input))[..16]);
        File.WriteAllBytes(file, input);
        return Path.GetRelativePath(Repository.Root, file);
    }
}
