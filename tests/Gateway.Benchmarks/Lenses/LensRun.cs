using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gateway.Benchmarks.Load;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Benchmarks.Lenses;

/// <summary>
/// What translating and validating a record costs, bytes in and bytes or a verdict out: against the same mapping written by hand, against
/// JSONata and Ajv on Node, and for records of a kibibyte to a mebibyte. Before anything is measured, all must have said the same.
/// </summary>
internal sealed class LensRun : IDisposable
{
    private const int RecordBytes = 2048;

    private static readonly int[] Kibibytes = [1, 4, 16, 64, 256, 1024];

    private readonly PersonFormat _format = PersonFormat.Load();
    private readonly HandWrittenMapping _byHand = new();
    private readonly ArrayBufferWriter<byte> _output = new(1 << 21);
    private readonly Utf8JsonWriter _writer;

    private LensRun() => _writer = new Utf8JsonWriter(_output, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static int Run(int rounds, string? report)
    {
        using var run = new LensRun();
        var text = run.Report(rounds);
        Console.Write(text);
        if (report is not null)
            File.WriteAllText(report, text);
        return 0;
    }

    public void Dispose() => _writer.Dispose();

    private string Report(int rounds)
    {
        var record = PersonRecord.Of(RecordBytes);
        using var node = NodeRival.Start();
        node.Take(record);
        Verify(record, node);
        var report = new LensReport(rounds);
        report.Contest(
            $"Translation of one record of {record.Length} bytes, to {Translated(record).Length} bytes",
            Contest.Run(rounds, [InProcess("lens", record, Translate), InProcess("by hand", record, WriteByHand), OnNode("jsonata 2.2.2", "jsonata", node)]),
            ["lens", "by hand", "jsonata 2.2.2"]);
        report.Contest(
            "Validation of the same record, parsing included",
            Contest.Run(rounds, [InProcess("schema", record, Validate), OnNode("ajv 8.20.0", "ajv", node)]),
            ["schema", "ajv 8.20.0"]);
        var records = Kibibytes.Select(kibibytes => PersonRecord.Of(kibibytes << 10)).ToArray();
        report.Growth("Translation by size", records, Contest.Run(rounds, [.. records.Select(sized => InProcess("lens", sized, Translate))]));
        report.Growth("Validation by size", records, Contest.Run(rounds, [.. records.Select(sized => InProcess("schema", sized, Validate))]));
        return report.ToString();
    }

    /// <summary>A comparison of programs that do different things would say nothing.</summary>
    private void Verify(byte[] record, NodeRival node)
    {
        var translated = Translated(record);
        _output.ResetWrittenCount();
        WriteByHand(record);
        Agree("by hand", translated, _output.WrittenSpan);
        Agree("jsonata", translated, Convert.FromBase64String(node.Once("jsonata")));
        if (node.Once("ajv") != "true")
            throw new LoadException("Ajv refuses the record");
        Validate(record);
        foreach (var sized in Kibibytes.Select(kibibytes => PersonRecord.Of(kibibytes << 10)))
        {
            translated = Translated(sized);
            _output.ResetWrittenCount();
            WriteByHand(sized);
            Agree("by hand", translated, _output.WrittenSpan);
        }
    }

    private byte[] Translated(byte[] record)
    {
        _output.ResetWrittenCount();
        Translate(record);
        var written = _output.WrittenSpan.ToArray();
        using var table = Read(written);
        return _format.Canonical.IsValid(table.Root) ? written : throw new LoadException("the lens writes what its own schema refuses");
    }

    private static void Agree(string name, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual)
    {
        if (!expected.SequenceEqual(actual))
            throw new LoadException($"`{name}` writes other bytes than the lens:\n{Encoding.UTF8.GetString(expected)}\n{Encoding.UTF8.GetString(actual)}");
    }

    private void Translate(byte[] record)
    {
        using var national = Read(record);
        using var translation = _format.Lens.ToCanonical(national.Root);
        if (translation is not { Record: { } canonical, Losses.Count: 0 })
            throw new LoadException("the lens refuses the record, or loses something of it");
        JsonRecord.Write(canonical.Root, _output);
    }

    private void WriteByHand(byte[] record)
    {
        _writer.Reset(_output);
        if (!_byHand.TryWrite(record, _writer))
            throw new LoadException("the mapping written by hand refuses the record");
    }

    private void Validate(byte[] record)
    {
        using var table = Read(record);
        if (!_format.National.IsValid(table.Root))
            throw new LoadException($"the schema refuses the record: {string.Join(", ", _format.National.Check(table.Root))}");
    }

    private static TokenTable Read(ReadOnlySpan<byte> record) =>
        JsonRecord.TryRead(record, PersonFormat.Limits, out var table, out var finding) ? table : throw new LoadException($"the record is not read: {finding.Code}");

    private Contender InProcess(string name, byte[] record, Action<byte[]> run) => new(name, times => Time(record, run, times), Machine.OwnSeconds);

    private static Contender OnNode(string name, string program, NodeRival node) => new(name, times => node.Time(program, times), () => node.ProcessorSeconds);

    private (double Wall, double Processor) Time(byte[] record, Action<byte[]> run, int times)
    {
        var (processor, started) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        for (var i = 0; i < times; i++)
        {
            _output.ResetWrittenCount();
            run(record);
        }

        return (Stopwatch.GetElapsedTime(started).TotalMicroseconds, (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds);
    }
}
