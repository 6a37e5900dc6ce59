using System.Net;
using System.Text;

namespace Gateway.Cli.Tests.Batches;

public sealed class SendBatchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cli-batch-").FullName;

    private string Rows => Path.Combine(_folder, "rows.ndjson");

    private string Results => Path.Combine(_folder, "results.ndjson");

    private string Token => Path.Combine(_folder, "token");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Asks_about_every_row_and_says_so()
    {
        using var gateway = new BatchHandler(BatchHandler.Answered);
        Write("{}", "", "{}", "{}");

        var (code, output) = await RunAsync(gateway, "--key", "morning", "--grade", "match", "--no-cache");

        Assert.Equal(
            $"""
            key         morning
            rows        3
            answered    3
            refused     0
            results     {Results}
            every row was answered

            """,
            output);
        Assert.Equal(0, code);
        Assert.Equal([1L, 3L, 4L], gateway.Asked);
        Assert.Equal([1L, 3L, 4L], Kept().Order());
        Assert.Equal(
            "Authorization: Bearer secret | Idempotency-Key: \"morning\" | Exchange-Purpose: border-control | Exchange-Case: K-1 | Exchange-First-Row: 1 | Exchange-Grade: match | Cache-Control: no-cache",
            Assert.Single(gateway.Calls));
    }

    [Fact]
    public async Task Goes_on_where_it_was_cut_without_asking_again_for_what_has_arrived()
    {
        using var gateway = new BatchHandler(BatchHandler.Answered) { Cuts = new([100, 0, 3, 150]) };
        Write([.. Enumerable.Repeat("{}", 600)]);

        var (code, output) = await RunAsync(gateway, "--key", "cut");

        Assert.Equal(0, code);
        Assert.EndsWith("every row was answered\n", output, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, 600).Select(row => (long)row), Kept().Order());
        Assert.Equal(600, gateway.Asked.Count);
        // 256 rows a call: 100, 0, 3 and 150 lines and the last three of the first slice, then two slices whole.
        Assert.Equal(7, gateway.Calls.Count);
        Assert.EndsWith("Exchange-Rows-Held: 157-256", gateway.Calls[1], StringComparison.Ordinal);
        Assert.EndsWith("Exchange-Rows-Held: 4-256", gateway.Calls[4], StringComparison.Ordinal);
        Assert.Contains("Exchange-First-Row: 513", gateway.Calls[6], StringComparison.Ordinal);
        Assert.All(gateway.Calls, call => Assert.Contains("Idempotency-Key: \"cut\"", call, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rows_that_may_fare_better_later_are_asked_again_until_they_do()
    {
        var times = 0;
        using var gateway = new BatchHandler(row => row == 2 && ++times < 3 ? BatchHandler.Problem(row, 503, "partner:unavailable", retry: true) : BatchHandler.Answered(row));
        Write("{}", "{}", "{}");

        var (code, _) = await RunAsync(gateway);

        Assert.Equal(0, code);
        Assert.Equal([1L, 2L, 3L, 2L, 2L], gateway.Asked);
        Assert.Equal([1L, 2L, 3L], Kept().Order());
    }

    [Fact]
    public async Task Rows_that_were_not_answered_are_counted_named_in_the_results_and_in_the_exit_code()
    {
        using var gateway = new BatchHandler(row => row switch
        {
            2 => BatchHandler.Problem(row, 422, "record:invalid", retry: false),
            3 => BatchHandler.Problem(row, 504, "partner:timed-out", retry: true),
            _ => BatchHandler.Answered(row),
        });
        Write("{}", "{}", "{}");

        var (code, output) = await RunAsync(gateway);

        Assert.Equal(1, code);
        Assert.Contains("answered    1\nrefused     2\n", output, StringComparison.Ordinal);
        Assert.EndsWith("not answered: 2 of 3 rows; each has its problem in the results\n", output, StringComparison.Ordinal);
        Assert.Equal([1L, 2L, 3L], Kept().Order());
        Assert.Equal(5, gateway.Asked.Count(row => row == 3));
    }

    [Fact]
    public async Task A_run_that_was_stopped_is_gone_on_with_under_its_key()
    {
        using var gateway = new BatchHandler(BatchHandler.Answered);
        Write("{}", "{}", "{}", "{}");
        File.WriteAllText(Results, $"{BatchHandler.Answered(1)}\n{BatchHandler.Problem(2, 503, "partner:unavailable", retry: true)}\n{BatchHandler.Problem(3, 422, "record:invalid", retry: false)}\n{{\"row\":4,\"sta");

        var (code, output) = await RunAsync(gateway, "--key", "stopped");

        Assert.Equal(1, code);
        Assert.Contains("answered    3\nrefused     1\n", output, StringComparison.Ordinal);
        Assert.Equal([2L, 4L], gateway.Asked);
        Assert.Equal([BatchHandler.Answered(1), BatchHandler.Problem(3, 422, "record:invalid", retry: false), BatchHandler.Answered(4), BatchHandler.Answered(2)], File.ReadAllLines(Results));
    }

    [Fact]
    public async Task A_token_that_runs_out_stops_it_and_what_has_come_stays()
    {
        using var gateway = new BatchHandler(row => row == 1 ? BatchHandler.Problem(row, 401, "token:expired", retry: false) : BatchHandler.Answered(row));
        Write("{}", "{}");

        var (code, output) = await RunAsync(gateway, "--key", "k");

        Assert.Equal(1, code);
        Assert.EndsWith("the gateway no longer accepts the token: get a new one\nnot answered: 1 of 2 rows; go on with the same command and this key\n", output, StringComparison.Ordinal);
        Assert.Equal([2L], Kept());
    }

    [Fact]
    public async Task A_refusal_of_the_whole_is_said_in_the_gateways_words()
    {
        using var gateway = new BatchHandler(BatchHandler.Answered)
        {
            Refusals = new([Refusal(HttpStatusCode.UnsupportedMediaType, retry: false)]),
        };
        Write("{}");

        var (code, output) = await RunAsync(gateway);

        Assert.Equal(1, code);
        Assert.Contains($"`{BatchHandler.Address}/batch` answered 415: A title. A detail. A finding.\n", output, StringComparison.Ordinal);
        Assert.Single(gateway.Calls);
    }

    [Fact]
    public async Task A_refusal_that_may_pass_is_tried_again()
    {
        using var gateway = new BatchHandler(BatchHandler.Answered)
        {
            Refusals = new([Refusal(HttpStatusCode.ServiceUnavailable, retry: true), new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent("") }]),
        };
        Write("{}");

        var (code, _) = await RunAsync(gateway);

        Assert.Equal(0, code);
        Assert.Equal(3, gateway.Calls.Count);
    }

    [Fact]
    public async Task A_gateway_that_is_cut_off_again_and_again_stops_it()
    {
        using var gateway = new BatchHandler(BatchHandler.Answered) { Cuts = new(Enumerable.Repeat(0, 100)) };
        Write("{}");

        var (code, output) = await RunAsync(gateway);

        Assert.Equal(1, code);
        Assert.Contains("the gateway was cut off 8 times in a row: the response ended prematurely", output, StringComparison.Ordinal);
        Assert.Equal(8, gateway.Calls.Count);
    }

    [Fact]
    public async Task What_cannot_be_carried_out_is_said_before_anything_is_sent()
    {
        using var gateway = new BatchHandler(BatchHandler.Answered);
        Write("{}");
        File.WriteAllText(Results, "");
        string[] order = ["--purpose", "border-control", "--case", "K-1", "--out", Results];

        Assert.Equal(
            (1, $"`{Results}` is there already: give the `--key` it was made with to go on, or another `--out`\n"),
            await Transcript.RunAsync(gateway, ["batch", BatchHandler.Address, Rows, .. order, "--token", "t"]));
        Assert.Equal(
            (1, "give your access token with `--token-file`, or with `--token`\n"),
            await Transcript.RunAsync(gateway, ["batch", BatchHandler.Address, Rows, .. order, "--key", "k"]));
        Assert.Equal(
            (1, "`gateway.example` is not the address of an operation: it begins with https://\n"),
            await Transcript.RunAsync(gateway, ["batch", "gateway.example", Rows, .. order, "--key", "k", "--token", "t"]));
        Assert.Equal(
            (1, $"there is no `{Rows}x`\n"),
            await Transcript.RunAsync(gateway, ["batch", BatchHandler.Address, Rows + "x", .. order, "--key", "k", "--token", "t"]));
        Assert.Empty(gateway.Calls);
    }

    private static HttpResponseMessage Refusal(HttpStatusCode status, bool retry) => new(status)
    {
        Content = new StringContent(
            $$"""{"title":"A title","detail":"A detail.","retry":{{(retry ? "true" : "false")}},"findings":[{"code":"c","at":"","text":"A finding."}]}""",
            Encoding.UTF8,
            "application/problem+json"),
    };

    private Task<(int Code, string Output)> RunAsync(BatchHandler gateway, params string[] more)
    {
        File.WriteAllText(Token, "secret\n");
        return Transcript.RunAsync(
            gateway,
            ["batch", BatchHandler.Address, Rows, "--purpose", "border-control", "--case", "K-1", "--token-file", Token, "--out", Results, .. more]);
    }

    private void Write(params string[] rows) => File.WriteAllText(Rows, string.Join('\n', rows) + "\n");

    private IEnumerable<long> Kept() =>
        File.ReadAllLines(Results).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("row").GetInt64());
}
