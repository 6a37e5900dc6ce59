using System.Buffers;

namespace Gateway.Cli.Batches;

/// <summary>
/// The file of rows, numbered by line: one to a line, or a spreadsheet's, where it is called <c>.csv</c>. An empty line is none. Of the file no
/// more than a slice is in memory.
/// </summary>
internal static class RowFile
{
    // So few that their results fit into a connection's buffers: a caller over HTTP/1.1 reads none of them before it has sent all.
    private const int MostRows = 256;
    private const int MostBytes = 4 << 20;

    /// <summary>Writes the next row as lines, and says how many the file has for it, 0 at its end, and whether they are a row at all.</summary>
    private delegate int Reading(ArrayBufferWriter<byte> lines, out bool isRow);

    public static long Count(string file) => Slices(file).Sum(slice => (long)slice.Rows.Count);

    public static IEnumerable<RowSlice> Slices(string file)
    {
        using var stream = new BufferedStream(File.OpenRead(file), 1 << 16);
        Reading read = file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? new CsvRowLines(stream, file).Next
            : (ArrayBufferWriter<byte> lines, out bool isRow) => ReadLine(stream, lines, out isRow);
        var bytes = new ArrayBufferWriter<byte>(1 << 16);
        var rows = new List<long>();
        var (first, line) = (1L, 1L);
        while (read(bytes, out var isRow) is > 0 and var lines)
        {
            if (isRow)
                rows.Add(line);
            line += lines;
            if (rows.Count < MostRows && bytes.WrittenCount < MostBytes)
                continue;
            yield return new RowSlice(first, bytes.WrittenSpan.ToArray(), rows);
            bytes.ResetWrittenCount();
            rows = [];
            first = line;
        }

        if (rows.Count > 0)
            yield return new RowSlice(first, bytes.WrittenSpan.ToArray(), rows);
    }

    private static int ReadLine(BufferedStream stream, ArrayBufferWriter<byte> bytes, out bool isRow)
    {
        isRow = false;
        for (var length = 0; ; length = 1)
        {
            var read = stream.ReadByte();
            if (read < 0)
                return length;
            bytes.GetSpan(1)[0] = (byte)read;
            bytes.Advance(1);
            if (read == '\n')
                return 1;
            isRow |= read is not (' ' or '\t' or '\r');
        }
    }
}
