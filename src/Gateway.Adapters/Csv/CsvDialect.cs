using System.Buffers;
using Gateway.Records;

namespace Gateway.Adapters.Csv;

/// <summary>How a system writes CSV: what separates cells, what quotes them, what ends a row.</summary>
internal sealed class CsvDialect
{
    private static ReadOnlySpan<byte> Crlf => "\r\n"u8;

    private readonly bool _isCrlf;

    public CsvDialect(byte separator, byte quote, bool isCrlf)
    {
        Separator = separator;
        Quote = quote;
        _isCrlf = isCrlf;
        Stops = SearchValues.Create([separator, quote, (byte)'\r', (byte)'\n']);
    }

    public byte Separator { get; }

    public byte Quote { get; }

    public ReadOnlySpan<byte> LineEnd => _isCrlf ? Crlf : Crlf[1..];

    public string LineEndName => _isCrlf ? "CRLF" : "LF";

    /// <summary>Where a plain cell ends, or turns out to be none; a text that holds one of these is written in quotes.</summary>
    public SearchValues<byte> Stops { get; }

    /// <summary>Reads <c>csv</c> of a manifest that keeps its schema.</summary>
    public static CsvDialect Read(RecordValue csv) =>
        new(csv["separator"u8].Text[0], csv["quote"u8].Text[0], csv["lineEnd"u8].Text.SequenceEqual("CRLF"u8));
}
