using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Adapters.Csv;
using Gateway.Adapters.Loading;
using Gateway.Adapters.Xml;
using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Schemas;
using Gateway.Tests;

namespace Gateway.Adapters.Tests;

/// <summary>The examples of <c>docs/formats/adapter.md</c>, run word for word.</summary>
public sealed class DocumentedExampleTests
{
    private readonly ILookup<string, string> _blocks = Blocks();

    [Fact]
    public void The_document_of_the_example_is_the_record_that_the_page_shows_and_is_written_as_it_says()
    {
        var library = new SchemaLibrary();
        library.Add(null, Encoding.UTF8.GetBytes(Assert.Single(_blocks["json schema"])));
        var shape = library.Compile("urn:gateway:schema:xaa-contoh:semakan:1.0").Shape;
        var format = XmlFormatReader.Read(shape, "urn:contoh:1", inEnvelope: false, "page", new Problems())!;
        var documents = _blocks["xml"].ToList();

        Assert.True(XmlCodec.TryRead(Encoding.UTF8.GetBytes(documents[0]), format, RecordLimits.Exchange, out var record, out var finding), finding?.ToString());
        using (record)
        {
            var written = new ArrayBufferWriter<byte>();
            Assert.Null(XmlCodec.Write(record.Root, format, written));

            AssertIs("json record", record.Root);
            Assert.Equal(documents[1] + "\n", Encoding.UTF8.GetString(written.WrittenSpan));
        }
    }

    [Fact]
    public void The_rows_of_the_example_are_the_record_that_the_page_shows_and_are_written_as_it_says()
    {
        var library = new SchemaLibrary();
        library.Add(null, Encoding.UTF8.GetBytes(Assert.Single(_blocks["json csv-schema"])));
        var shape = library.Compile("urn:gateway:schema:xaa-contoh:senarai:1.0").Shape;
        var format = CsvFormatReader.Read(shape, new CsvDialect((byte)';', (byte)'"', isCrlf: false), "page", new Problems())!;
        var rows = _blocks["csv"].ToList();

        Assert.True(CsvCodec.TryRead(Encoding.UTF8.GetBytes(rows[0] + "\n"), format, RecordLimits.Exchange, out var record, out var finding), finding?.ToString());
        using (record)
        {
            var written = new ArrayBufferWriter<byte>();
            Assert.Null(CsvRecordWriter.Write(record.Root, format, written));

            AssertIs("json csv-record", record.Root);
            Assert.Equal(rows[1] + "\n", Encoding.UTF8.GetString(written.WrittenSpan));
        }
    }

    private void AssertIs(string block, RecordValue record)
    {
        var json = new ArrayBufferWriter<byte>();
        JsonRecord.Write(record, json);
        Assert.Equal(JsonNode.Parse(Assert.Single(_blocks[block]))!.ToJsonString(), JsonNode.Parse(json.WrittenSpan)!.ToJsonString());
    }

    private static ILookup<string, string> Blocks()
    {
        var blocks = new List<(string Name, string Text)>();
        var lines = File.ReadAllLines(Repository.Path("docs", "formats", "adapter.md"));
        for (var start = 0; start < lines.Length; start++)
        {
            if (!lines[start].StartsWith("```", StringComparison.Ordinal))
                continue;
            var end = Array.IndexOf(lines, "```", start);
            blocks.Add((lines[start][3..], string.Join('\n', lines[(start + 1)..end])));
            start = end;
        }

        return blocks.ToLookup(block => block.Name, block => block.Text);
    }
}
