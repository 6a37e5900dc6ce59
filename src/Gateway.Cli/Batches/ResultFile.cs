using System.Text;

namespace Gateway.Cli.Batches;

/// <summary>
/// The file of results: a line for each row, in the order in which they came. What stands in it from an earlier run counts, but for rows that may fare
/// better now: those are taken out and asked again.
/// </summary>
internal sealed class ResultFile : IDisposable
{
    private readonly HashSet<long> _rows = [];
    private readonly StreamWriter _writer;

    private ResultFile(StreamWriter writer) => _writer = writer;

    public long Answered { get; private set; }

    public long Refused { get; private set; }

    /// <summary>Called when a result was added.</summary>
    public Action? Changed { get; set; }

    public static ResultFile Open(string file)
    {
        List<RowResult> known = File.Exists(file) ? [.. File.ReadLines(file).Select(RowResult.Read).OfType<RowResult>().Where(result => !result.MayRetry)] : [];
        var rewritten = file + ".part";
        File.WriteAllLines(rewritten, known.Select(result => result.Line));
        File.Move(rewritten, file, overwrite: true);
        var results = new ResultFile(new StreamWriter(file, append: true, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" });
        foreach (var result in known)
            results.Count(result);
        return results;
    }

    public bool Holds(long row) => _rows.Contains(row);

    public void Add(RowResult result)
    {
        if (Count(result))
            _writer.WriteLine(result.Line);
        Changed?.Invoke();
    }

    public void Flush() => _writer.Flush();

    public void Dispose() => _writer.Dispose();

    private bool Count(RowResult result)
    {
        if (!_rows.Add(result.Row))
            return false;
        Answered += result.Status == 200 ? 1 : 0;
        Refused += result.Status == 200 ? 0 : 1;
        return true;
    }
}
