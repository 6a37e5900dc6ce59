using System.IO.Pipelines;
using System.Text;
using Gateway.Exchanges;
using Gateway.Server.Batches;
using Gateway.Server.Problems;
using Gateway.Server.Tests.Testbed;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Server.Tests.Batches;

/// <summary>How much of a batch is in memory, whatever its size and however slowly its results are read.</summary>
public sealed class BatchRunTests(GatewayFixture gateway) : IClassFixture<GatewayFixture>
{
    private const int Rows = 10_000;

    [Fact]
    public async Task No_more_rows_are_taken_than_there_is_room_for_until_results_are_read()
    {
        var body = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        await body.Writer.WriteAsync(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{}\n", Rows))));
        await body.Writer.CompleteAsync();
        var output = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 0));
        var taken = 0;
        using var run = new BatchRun(Call(), AskAsync, output.Writer);

        var running = run.RunAsync(body.Reader, CancellationToken.None);
        var ended = running.ContinueWith(_ => output.Writer.Complete(), TaskScheduler.Default);
        var read = 0;
        var most = 0;
        while (await output.Reader.ReadAsync() is { Buffer.Length: > 0 } lines)
        {
            most = Math.Max(most, Volatile.Read(ref taken) - read);
            read += (int)lines.Buffer.Length;
            output.Reader.AdvanceTo(lines.Buffer.End);
        }

        await ended;
        Assert.True(await running);
        Assert.Equal(Rows, read);
        Assert.InRange(most, 1, BatchRun.Room);

        // One byte a line.
        async Task<ReadOnlyMemory<byte>> AskAsync(BatchCall call, Row row)
        {
            Interlocked.Increment(ref taken);
            await Task.Yield();
            return "\n"u8.ToArray();
        }
    }

    [Fact]
    public async Task Past_the_most_rows_of_a_call_a_last_line_says_where_it_stopped()
    {
        var body = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        await body.Writer.WriteAsync(Encoding.ASCII.GetBytes("\n" + string.Concat(Enumerable.Repeat("{}\n", BatchRun.MostRows + 3))));
        await body.Writer.CompleteAsync();
        using var output = new MemoryStream();
        var writer = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        using var run = new BatchRun(Call(), (_, _) => Task.FromResult<ReadOnlyMemory<byte>>("\n"u8.ToArray()), writer);

        Assert.True(await run.RunAsync(body.Reader, CancellationToken.None));

        var text = Encoding.UTF8.GetString(output.ToArray());
        var last = new RowHeard(text.Split('\n').Single(line => line.Length > 0));
        Assert.Equal(BatchRun.MostRows + 1, text.Count(letter => letter == '\n'));
        Assert.Equal((BatchRun.MostRows + 2, 413, "request/batch-too-large"), (last.Row, last.Status, last.Problem));
    }

    [Fact]
    public async Task A_line_longer_than_a_question_is_let_go_while_it_comes()
    {
        // Whoever held a line until its end would wait for ever: the pipe takes no more than this at once.
        var body = new Pipe(new PipeOptions(pauseWriterThreshold: 1 << 20, resumeWriterThreshold: 1 << 19));
        var sending = SendAsync();

        var rows = new List<Row>();
        await foreach (var row in LineRows.ReadAsync(body.Reader, first: 1, CancellationToken.None))
            rows.Add(row);
        await sending;

        Assert.Equal([(1L, true), (2L, false)], rows.Select(row => (row.Number, row.IsTooLarge)));
        Assert.Equal("{}", Encoding.ASCII.GetString(rows[1].Bytes.Span));
        Assert.True(rows[0].Bytes.IsEmpty);

        async Task SendAsync()
        {
            for (var i = 0; i < 64; i++)
                await body.Writer.WriteAsync(new byte[1 << 18]);
            await body.Writer.WriteAsync("\n{}\n"u8.ToArray());
            await body.Writer.CompleteAsync();
        }
    }

    private BatchCall Call() => new()
    {
        Common = new Request { ExchangeId = "-", System = "mys-niise", Operation = "document-verifications", Body = default, ReceivedAt = default },
        Form = RowForm.Of(gateway.Services.GetRequiredService<Corridor>().Adapters.Adapters["mys-niise"].Operations["document-verifications"].Question.Values.First().Codec),
        Key = "k",
        FirstRow = 1,
        Held = RowRanges.None,
        Texts = ProblemTexts.English,
    };
}
