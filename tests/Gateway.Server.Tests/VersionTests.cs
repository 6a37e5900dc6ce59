using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using Gateway.Sandbox.People;
using Gateway.Server.Tests.Testbed;

namespace Gateway.Server.Tests;

/// <summary>What callers, operators and auditors see of versions, and of the end of one.</summary>
public sealed class VersionTests(RetiringGateway retiring) : IClassFixture<RetiringGateway>
{
    // 1 February 2026 in seconds since 1970, counted by hand: 56 years with 14 leap days, and 31 days.
    private static readonly long Deprecated = ((56 * 365) + 14 + 31) * 86_400L;

    private readonly GatewayFixture _gateway = retiring.Gateway;

    [Theory]
    [InlineData("1.0")]
    [InlineData(null)]
    public async Task Who_speaks_a_version_on_its_way_out_is_told_so_with_every_answer(string? version)
    {
        var answer = await _gateway.AskAsync(Verification(version));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("application/json; version=1.0", answer.Headers["Content-Type"]);
        AssertTold(answer);
    }

    [Fact]
    public async Task And_with_every_refusal()
    {
        var refusal = await _gateway.AskAsync(Verification("1.0") with { Body = "{}"u8.ToArray() });

        Assert.Equal("record/invalid", refusal.Problem);
        AssertTold(refusal);
    }

    [Fact]
    public async Task And_with_a_batch()
    {
        var call = Verification("1.0");
        using var request = new HttpRequestMessage(HttpMethod.Post, call.Path + "/batch") { Content = new ByteArrayContent([.. call.Body, (byte)'\n']) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-ndjson; version=1.0");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {_gateway.Token("mys-jim")}");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", "versions-1");
        request.Headers.TryAddWithoutValidation("Exchange-Purpose", call.Purpose);
        request.Headers.TryAddWithoutValidation("Exchange-Case", call.Case);

        using var response = await _gateway.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"@{Deprecated}", Assert.Single(response.Headers.GetValues("Deprecation")));
    }

    [Fact]
    public async Task Who_speaks_the_newest_hears_nothing_of_it()
    {
        var answer = await _gateway.AskAsync(Verification("1.1"));

        Assert.Equal("application/json; version=1.1", answer.Headers["Content-Type"]);
        Assert.DoesNotContain(answer.Headers.Keys, name => name is "Deprecation" or "Sunset" or "Link");
    }

    [Fact]
    public async Task The_catalogue_shows_when_a_version_ends()
    {
        var catalogue = (await _gateway.GetAsync("/catalogue")).Json;

        var question = catalogue.GetProperty("systems").EnumerateArray().Single(system => system.GetProperty("id").GetString() == "mys-niise")
            .GetProperty("operations").EnumerateArray().Single(operation => operation.GetProperty("name").GetString() == "document-verifications")
            .GetProperty("question").EnumerateArray().ToList();
        Assert.Equal(["application/json; version=1.0", "application/json; version=1.1"], question.Select(version => version.GetProperty("mediaType").GetString()));
        Assert.Equal("2026-02-01", question[0].GetProperty("deprecated").GetString());
        Assert.Equal("2999-12-31", question[0].GetProperty("sunset").GetString());
        Assert.Equal(RetiringGateway.Link, question[0].GetProperty("link").GetString());
        Assert.False(question[1].TryGetProperty("deprecated", out _));
    }

    [Fact]
    public async Task The_systems_page_and_document_say_when_a_version_ends()
    {
        var page = (await _gateway.GetAsync("/catalogue/mys-niise")).Text;
        var asked = (await _gateway.GetAsync("/openapi/mys-niise.json")).Json.GetProperty("paths").GetProperty("/mys-niise/document-verifications").GetProperty("post");

        const string Told = "deprecated from 2026-02-01 on, and refused from 2999-12-31 on.";
        Assert.Contains($"\nVersion 1.0 of `document-verifications` is {Told} More: <{RetiringGateway.Link}>.\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"Version 1.0 is {Told}", asked.GetProperty("description").GetString(), StringComparison.Ordinal);
        foreach (var status in new[] { "200", "422" })
            Assert.Subset(asked.GetProperty("responses").GetProperty(status).GetProperty("headers").EnumerateObject().Select(header => header.Name).ToHashSet(), new HashSet<string> { "Deprecation", "Sunset", "Link" });
    }

    [Fact]
    public async Task The_ledger_says_which_version_was_spoken()
    {
        var answer = await _gateway.AskAsync(Verification("1.0") with { NoCache = true });

        Assert.All(await _gateway.Ledger.OfAsync(answer.ExchangeId, 2), entry => Assert.Equal("1.0", entry["version"]));
    }

    [Fact]
    public async Task An_operator_can_count_who_still_speaks_what()
    {
        var counted = new ConcurrentDictionary<string, long>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument is { Meter.Name: "Gateway.Exchanges", Name: "gateway.exchanges.versions" })
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
            counted.AddOrUpdate(string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")), count, (_, before) => before + count));
        listener.Start();

        await _gateway.AskAsync(Verification("1.0") with { Authorization = $"Bearer {_gateway.Token("mys-jim", "PEG-7")}" });

        Assert.True(counted["agency=mys-jim system=mys-niise record=document-verification version=1.0"] >= 1);
        Assert.DoesNotContain(counted.Keys, tags => tags.Contains("PEG-7", StringComparison.Ordinal));
    }

    private static Call Verification(string? version)
    {
        var call = Calls.DocumentVerification(WellKnown.ValidIndonesianPassport);
        return version is null ? call : call with { ContentType = $"application/json; version={version}" };
    }

    private static void AssertTold(Heard heard)
    {
        Assert.Equal($"@{Deprecated}", heard.Headers["Deprecation"]);
        Assert.Equal("Tue, 31 Dec 2999 00:00:00 GMT", heard.Headers["Sunset"]);
        Assert.Equal($"<{RetiringGateway.Link}>; rel=\"deprecation\", <{RetiringGateway.Link}>; rel=\"sunset\"", heard.Headers["Link"]);
    }
}
