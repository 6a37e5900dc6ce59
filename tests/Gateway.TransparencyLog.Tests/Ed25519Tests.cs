using System.Text.Json;
using Gateway.Tests;

namespace Gateway.TransparencyLog.Tests;

public sealed class Ed25519Tests
{
    [Fact]
    public void Signs_the_first_message_of_rfc_8032_as_printed_there()
    {
        var seed = Convert.FromHexString("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

        Assert.Equal("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", Convert.ToHexStringLower(Ed25519.PublicKey(seed)));
        Assert.Equal(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
            Convert.ToHexStringLower(Ed25519.Sign(seed, [])));
    }

    [VectorFact]
    public void Published_signatures_get_their_published_verdict()
    {
        using var suite = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Vectors!, "wycheproof", "ed25519_test.json")));
        var checkedCases = 0;
        foreach (var group in suite.RootElement.GetProperty("testGroups").EnumerateArray())
        {
            var key = Hex(group.GetProperty("publicKey"), "pk");
            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                var verdict = Ed25519.Verify(key, Hex(test, "msg"), Hex(test, "sig"));

                Assert.True(verdict == (test.GetProperty("result").GetString() == "valid"), $"case {test.GetProperty("tcId")}");
                checkedCases++;
            }
        }

        Assert.Equal(151, checkedCases);
    }

    private static byte[] Hex(JsonElement test, string name) => Convert.FromHexString(test.GetProperty(name).GetString()!);
}
