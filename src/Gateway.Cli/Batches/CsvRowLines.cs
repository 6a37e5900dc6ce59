using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Gateway.Cli.Batches;

/// <summary>
/// Makes lines of JSON of a spreadsheet's rows: each row with the header above it, as it stands in the file, in one string. What a row says is
/// the gateway's to read; here it is only told from the next one. A row that goes over several lines has empty lines below it, so
/// that numbers stay those that an editor shows.
/// </summary>
internal sealed class CsvRowLines(Stream file, string name)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ArrayBufferWriter<byte> _row = new(1 << 12);
    private string? _header;
    private long _line = 1;

    /// <summary>Writes the next row as lines, as many as it has in the file. Returns their number, 0 at the file's end.</summary>
    public int Next(IBufferWriter<byte> lines, out bool isRow)
    {
        _row.ResetWrittenCount();
        var count = Cut(out var isBlank);
        isRow = !isBlank && _header is not null;
        if (isRow)
            lines.Write(JsonSerializer.SerializeToUtf8Bytes(_header + Text()));
        else if (!isBlank)
            _header = Text();
        for (var i = 0; i < count; i++)
            lines.Write("\n"u8);
        _line += count;
        return count;
    }

    /// <summary>Takes the bytes up to a line's end that no quotes hold. A quote inside of quotes is written twice, so they are even where a row ends.</summary>
    private int Cut(out bool isBlank)
    {
        isBlank = true;
        var isQuoted = false;
        for (var lines = 1; ;)
        {
            var read = file.ReadByte();
            if (read < 0)
                return isQuoted ? throw new BatchStoppedException($"`{name}` ends inside of quotes: look for the one that opens in line {_line} and is not closed") : _row.WrittenCount > 0 ? lines : 0;
            _row.GetSpan(1)[0] = (byte)read;
            _row.Advance(1);
            isQuoted ^= read == '"';
            isBlank &= read is ' ' or '\t' or '\r' or '\n';
            if (read != '\n')
                continue;
            if (!isQuoted)
                return lines;
            lines++;
        }
    }

    private string Text()
    {
        try
        {
            return Strict.GetString(_row.WrittenSpan);
        }
        catch (DecoderFallbackException)
        {
            throw new BatchStoppedException($"line {_line} of `{name}` is not UTF-8: save it as CSV in UTF-8");
        }
    }
}
