using Gateway.Server.Problems;

namespace Gateway.Server.Tests.Testbed;

/// <summary>What holds for every refused call: said clearly in the caller's language, recorded, asked of nobody, and none of its values repeated.</summary>
internal static class RefusalCheck
{
    private static readonly (string Language, ProblemTexts Texts)[] Languages =
        [("id", ProblemTexts.Indonesian), ("ms-MY, en;q=0.5", ProblemTexts.Malay), ("fr, en;q=0.8", ProblemTexts.English)];

    public static async Task HoldsAsync(GatewayFixture gateway, WrongCall wrong)
    {
        foreach (var (language, texts) in Languages)
            await HoldsAsync(gateway, wrong, language, texts);
    }

    private static async Task HoldsAsync(GatewayFixture gateway, WrongCall wrong, string language, ProblemTexts texts)
    {
        var asked = gateway.Asked;

        var reply = await gateway.AskAsync(wrong.Make(gateway) with { Language = language });

        Assert.Equal(wrong.Code, reply.Problem);
        Assert.Equal(wrong.Status, (int)reply.Status);
        Assert.Equal(wrong.Status, reply.Json.GetProperty("status").GetInt32());
        Assert.Equal(wrong.Act, reply.Json.GetProperty("act").GetString());
        Assert.Equal(texts.Problem(wrong.Code).Title.ToString(), reply.Json.GetProperty("title").GetString());
        Assert.Equal(texts.Tag, reply.Headers["Content-Language"]);
        Assert.Equal($"/exchanges/{reply.ExchangeId}", reply.Json.GetProperty("instance").GetString());
        Assert.False(reply.Json.GetProperty("retry").GetBoolean());
        if (wrong.Findings is { } findings)
            Assert.Equal(findings, reply.Findings);
        Assert.Empty(Texts.FoundIn(reply.Text + string.Join('\n', reply.Headers.Values), [.. wrong.Secrets]));
        Assert.Equal(asked, gateway.Asked);
        await IsRecordedAsync(gateway, wrong, reply);
    }

    /// <summary>Of many denials alike the first ones have an entry each, and their receipt says where.</summary>
    private static async Task IsRecordedAsync(GatewayFixture gateway, WrongCall wrong, Heard reply)
    {
        if (!reply.HasReceipt)
            return;
        var entry = await gateway.Ledger.AtAsync(reply.Index);
        Assert.Equal("denied", entry.Kind);
        Assert.Equal(wrong.Code, entry.Outcome);
        Assert.Equal(reply.ExchangeId, entry.ExchangeId);
        Assert.Equal(wrong.Status == 401, entry["agency"] is null);
    }
}
