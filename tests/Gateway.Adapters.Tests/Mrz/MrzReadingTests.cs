using System.Buffers;
using System.Text;
using Gateway.Adapters.Loading;
using Gateway.Adapters.Mrz;
using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Schemas;

namespace Gateway.Adapters.Tests.Mrz;

public sealed class MrzReadingTests
{
    private const string Schema = """
        { "$id": "urn:test:mrz", "type": "object", "properties": { "zon": { "type": "array", "items": { "type": "string" } } } }
        """;

    private static readonly MrzFormat Format = MrzFormat.Read(Shape(Schema), "test", new Problems())!;
    private static readonly string Long = new('A', 44);
    private static readonly string Middle = new('B', 36);
    private static readonly string Short = new('<', 30);

    public static TheoryData<string, string> Zones() => new()
    {
        { $"{Long}\n{Long}\n", $$"""{"zon":["{{Long}}","{{Long}}"]}""" },
        { $"{Long}\r\n{Long}", $$"""{"zon":["{{Long}}","{{Long}}"]}""" },
        { $"{Middle}\n{Middle}\n", $$"""{"zon":["{{Middle}}","{{Middle}}"]}""" },
        { $"{Short}\n{Short}\n{Short}\n", $$"""{"zon":["{{Short}}","{{Short}}","{{Short}}"]}""" },
    };

    [Theory]
    [MemberData(nameof(Zones))]
    public void Reads_lines_as_they_stand(string text, string expected) => Assert.Equal(expected, Read(text));

    public static TheoryData<string, string, string> Bad() => new()
    {
        { "empty", "", "mrz/format/lines /zon" },
        { "one-line", $"{Long}\n", "mrz/format/lines /zon" },
        { "three-long-lines", $"{Long}\n{Long}\n{Long}\n", "mrz/format/lines /zon" },
        { "two-short-lines", $"{Short}\n{Short}\n", "mrz/format/lines /zon" },
        { "four-short-lines", $"{Short}\n{Short}\n{Short}\n{Short}\n", "mrz/format/lines /zon" },
        { "lines-of-two-lengths", $"{Long}\n{Middle}\n", "mrz/format/length /zon/1" },
        { "line-of-no-length", $"{Long}A\n{Long}A\n", "mrz/format/length /zon/0" },
        { "blank-line-at-the-end", $"{Long}\n{Long}\n\n", "mrz/format/length /zon/2" },
        { "blank-line-at-the-start", $"\n{Long}\n{Long}\n", "mrz/format/length /zon/0" },
        { "lower-case", $"{Long}\n{Long.ToLowerInvariant()}\n", "mrz/format/character /zon/1" },
        { "blank-inside", $"{Long[1..]} \n{Long}\n", "mrz/format/character /zon/0" },
        { "carriage-return-inside", $"{Long[1..]}\r{Long}\n{Long}\n", "mrz/format/character /zon/0" },
        { "byte-order-mark", $"\uFEFF{Long}\n{Long}\n", "mrz/format/character /zon/0" },
        { "letter-beyond-ASCII", $"{Long[1..]}É\n{Long}\n", "mrz/format/character /zon/0" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Refuses(string wrong, string text, string expected) => Assert.True(expected == Read(text), $"{wrong}: {Read(text)}");

    [Theory]
    [InlineData("{}", "mrz/member ")]
    [InlineData("""{"lain":[]}""", "mrz/member ")]
    [InlineData("""{"zon":["A"],"lain":1}""", "mrz/member ")]
    [InlineData("""{"zon":[1]}""", "mrz/kind /zon/0")]
    [InlineData("""{"zon":["a"]}""", "mrz/format/character /zon/0")]
    [InlineData("""{"zon":["A"]}""", "mrz/format/length /zon/0")]
    [InlineData("""{"zon":[]}""", "mrz/format/lines /zon")]
    public void What_is_no_zone_is_not_written(string record, string expected)
    {
        Assert.True(JsonRecord.TryRead(Encoding.UTF8.GetBytes(record), RecordLimits.OwnFiles, out var table, out _));
        using (table)
        {
            var finding = MrzCodec.Write(table.Root, Format, new ArrayBufferWriter<byte>());
            Assert.Equal(expected, $"{finding?.Code} {finding?.At}");
        }
    }

    [Theory]
    [InlineData("""{ "$id": "urn:test:mrz", "type": "object", "properties": { "zon": { "type": "string" } } }""")]
    [InlineData("""{ "$id": "urn:test:mrz", "type": "object", "properties": { "zon": { "type": "array", "items": { "type": "string" } }, "lain": {} } }""")]
    public void Refuses_a_schema_of_anything_but_lines(string schema)
    {
        var problems = new Problems();

        Assert.Null(MrzFormat.Read(Shape(schema), "test", problems));
        Assert.Contains("one member", Assert.Single(problems.All).Message, StringComparison.Ordinal);
    }

    private static string Read(string text)
    {
        if (!MrzCodec.TryRead(Encoding.UTF8.GetBytes(text), Format, RecordLimits.Exchange, out var record, out var finding))
            return $"{finding.Code} {finding.At}";
        using (record)
        {
            var output = new ArrayBufferWriter<byte>();
            JsonRecord.Write(record.Root, output);
            return Encoding.UTF8.GetString(output.WrittenSpan);
        }
    }

    private static SchemaShape Shape(string schema)
    {
        var library = new SchemaLibrary();
        library.Add(null, Encoding.UTF8.GetBytes(schema));
        return library.Compile("urn:test:mrz").Shape;
    }
}
