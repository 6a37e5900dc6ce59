using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Gateway.Sandbox.Issuer;
using Gateway.Tests;

namespace Gateway.Sandbox.Tests;

/// <summary>The exchange that <c>docs/onboarding.md</c> ends with, in a sandbox that runs the finished adapter and agreement beside its own.</summary>
public sealed partial class OnboardingTests : IAsyncLifetime
{
    private static readonly string Finished = Repository.Path("docs", "onboarding", "finished");

    private RunningSandbox? _sandbox;

    public async Task InitializeAsync() =>
        _sandbox = await RunningSandbox.StartAsync(SandboxPorts.Free, data: null, Finished, TimeProvider.System, tap: null, CancellationToken.None);

    public async Task DisposeAsync() => await _sandbox!.DisposeAsync();

    [Fact]
    public async Task The_register_is_answered_as_the_page_says()
    {
        var page = await File.ReadAllTextAsync(Repository.Path("docs", "onboarding.md"));
        var told = Answer().Match(page).Value;
        var headers = Header().Matches(page).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

        using var reply = await AskAsync(headers, Sample().Match(page).Groups[1].Value);

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.NotEmpty(told);
        // Days count from today.
        Assert.Equal(Digit().Replace(told, "0"), Digit().Replace(await reply.Content.ReadAsStringAsync(), "0"));
        foreach (var header in new[] { "Exchange-Id", "Exchange-Receipt", "Exchange-Freshness" })
            Assert.Contains($"\n{header}: ", page, StringComparison.Ordinal);
        Assert.Contains($"\nExchange-Loss: {reply.Headers.GetValues("Exchange-Loss").Single()}\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_learns_no_more_than_its_agreement_names()
    {
        using var refused = await AskAsync(new Dictionary<string, string> { ["Exchange-Purpose"] = "border-control", ["Exchange-Case"] = "XCR-1" }, "semakan-dokumen/01.json");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("urn:gateway:problem:access:purpose", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_has_its_page_and_its_document()
    {
        using var http = new HttpClient { BaseAddress = _sandbox!.Address };

        Assert.StartsWith("# xaa-civil-register\n", await http.GetStringAsync("catalogue/xaa-civil-register"), StringComparison.Ordinal);
        Assert.Contains("\"/xaa-civil-register/semakan-dokumen\"", await http.GetStringAsync("openapi/xaa-civil-register.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sandbox_runs_where_the_page_calls_it()
    {
        // Otherwise `--with onboarding` is looked for beside the project. The page's own command cannot run here: its ports are fixed.
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["msbuild", Repository.Path("src", "Gateway.Sandbox"), "-getProperty:RunWorkingDirectory", "-nologo"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var folder = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal((0, ""), (process.ExitCode, folder.Trim()));
    }

    [Fact]
    public async Task A_folder_that_brings_what_is_there_already_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("gateway-with-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "adapters", "idn-simkim"));
            Directory.CreateDirectory(Path.Combine(folder.FullName, "agreements"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "adapters", "idn-simkim", "adapter.json"), "{}");
            using var errors = new StringWriter();

            var code = await SandboxProgram.RunAsync(["--with", folder.FullName], SandboxPorts.Free, TextWriter.Null, errors, CancellationToken.None);

            Assert.Equal(1, code);
            Assert.Contains("idn-simkim/adapter.json", errors.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<HttpResponseMessage> AskAsync(Dictionary<string, string> headers, string sample)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_sandbox!.Address, "xaa-civil-register/semakan-dokumen"));
        var client = new SandboxClient("xaa-registrar", SandboxClients.Secret, "The register of the page");
        request.Headers.Add("Authorization", $"Bearer {_sandbox.Issuer.Issue(client, "counter-4")}");
        foreach (var header in new[] { "Exchange-Purpose", "Exchange-Case" })
            request.Headers.Add(header, headers[header]);
        var body = await File.ReadAllTextAsync(Repository.Path(["docs", "onboarding", "samples", .. sample.Split('/')]));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await http.SendAsync(request);
    }

    [GeneratedRegex("""^\{"dijumpai".*\}$""", RegexOptions.Multiline)]
    private static partial Regex Answer();

    [GeneratedRegex("-H '(Exchange-[A-Za-z]+): ([^']+)'")]
    private static partial Regex Header();

    [GeneratedRegex("-d @docs/onboarding/samples/([a-z0-9./-]+)")]
    private static partial Regex Sample();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();
}
