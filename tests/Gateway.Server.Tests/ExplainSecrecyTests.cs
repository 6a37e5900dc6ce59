using System.Text.Json.Nodes;
using Gateway.Sandbox.People;
using Gateway.Server.Tests.Testbed;

namespace Gateway.Server.Tests;

/// <summary>A report says no more than the answer beside it, whatever else the register said.</summary>
public sealed class ExplainSecrecyTests
{
    private const string Moment = "2026-01-01T08:00:00Z";

    /// <summary>What a chatty register adds to one and the same verdict; nothing of it is granted at the border.</summary>
    private static readonly string[] Additions =
    [
        """{}""",
        """{ "dokumen": { "negaraPenerbit": "IDN", "nomorDokumen": "X1000001", "tanggalPengeluaran": "2024-03-03", "kantorPenerbit": "KANTOR IMIGRASI NUNUKAN" } }""",
        """{ "pemegang": { "namaLengkap": "SITI @ AMINAH", "tanggalLahir": "1990", "jenisKelamin": "P", "kewarganegaraan": "IDN", "tempatLahir": "NUNUKAN" } }""",
        """{ "perlindungan": false }""",
    ];

    [Fact]
    public async Task Whatever_is_withheld_leaves_no_trace_in_a_report()
    {
        await using var system = await ScriptedSystem.StartAsync();
        await using var gateway = await StartAsync(system);
        var replies = new List<Explained>();
        foreach (var addition in Additions)
        {
            system.Script = ScriptedSystem.Answering(Answer("HILANG", addition));
            replies.Add(Explained.Of(await gateway.AskAsync(Calls.DocumentVerification(WellKnown.ValidIndonesianPassport) with { Prefer = "explain", NoCache = true })));
        }

        Assert.Single(replies.Select(reply => Convert.ToHexString(reply.Answer)).Distinct());
        Assert.Single(replies.Select(reply => reply.Text).Distinct());
        Assert.All(replies, ExplainTests.IsValid);
    }

    [Fact]
    public async Task The_original_of_an_unknown_code_is_told_where_the_answer_holds_it_and_nowhere_else()
    {
        const string Code = "DIBEKUKAN-QX77";
        await using var system = await ScriptedSystem.StartAsync(ScriptedSystem.Answering(Answer(Code, "{}")));
        await using var gateway = await StartAsync(system);
        foreach (var call in new[] { Calls.DocumentVerification(WellKnown.ValidIndonesianPassport), Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport) })
        {
            foreach (var grade in new[] { "verify", "match" })
            {
                var explained = Explained.Of(await gateway.AskAsync(call with { Prefer = "explain", NoCache = true, Grade = grade }));

                ExplainTests.IsValid(explained);
                var isInAnswer = System.Text.Encoding.UTF8.GetString(explained.Answer).Contains(Code, StringComparison.Ordinal);
                Assert.Equal(isInAnswer, explained.Text.Contains(Code, StringComparison.Ordinal));
                Assert.Equal(grade == "verify", explained.Values("answer-heard").Contains("code /statusDokumen -> /verdict unknown"));
                Assert.Equal(grade == "verify", explained.Text.Contains("statusDokumen", StringComparison.Ordinal));
            }
        }
    }

    private static string Answer(string status, string addition)
    {
        var answer = new JsonObject { ["ditemukan"] = true, ["statusDokumen"] = status, ["kecocokanPemegang"] = "TIDAK DIBANDINGKAN" };
        foreach (var (name, value) in JsonNode.Parse(addition)!.AsObject())
            answer[name] = value!.DeepClone();
        answer["waktuData"] = Moment;
        return answer.ToJsonString();
    }

    private static Task<GatewayFixture> StartAsync(ScriptedSystem system) => GatewayFixture.StartAsync(new GatewaySettings
    {
        Destinations = new Dictionary<string, IReadOnlyList<Uri>> { ["idn-simkim"] = [system.Address] },
    });
}
