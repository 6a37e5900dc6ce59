using System.Buffers;

namespace Gateway.Cli.Batches;

/// <summary>The file of rows: one to a line, numbered by line; an empty line is none. Of the file no more than a slice is in memory.</summary>
internal static class RowFile
{
    // So few that their results fit into a connection's buffers: a caller over HTTP/1.1 reads none of them before it has sent all.
    private const int MostRows = 256;
    private const int MostBytes = 4 << 20;

    public static long Count(string file) => Slices(file).Sum(slice => (long)slice.Rows.Count);

    public static IEnumerable<RowSlice> Slices(string file)
    {
        using var stream = new BufferedStream(File.OpenRead(file), 1 << 16);
        var bytes = new ArrayBufferWriter<byte>(1 << 16);
        var rows = new List<long>();
        var (first, line) = (1L, 1L);
        while (ReadLine(stream, bytes, out var isRow))
        {
            if (isRow)
                rows.Add(line);
            line++;
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

    private static bool ReadLine(BufferedStream stream, ArrayBufferWriter<byte> bytes, out bool isRow)
    {
        isRow = false;
        for (var any = false; ; any = true)
        {
            var read = stream.ReadByte();
            if (read < 0)
                return any;
            bytes.GetSpan(1)[0] = (byte)read;
            bytes.Advance(1);
            if (read == '\n')
                return true;
            isRow |= read is not (' ' or '\t' or '\r');
        }
    }
}
