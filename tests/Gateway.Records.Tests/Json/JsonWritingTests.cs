using System.Buffers;
using System.Text;
using System.Text.Json;
using Gateway.Records.Json;

namespace Gateway.Records.Tests.Json;

public sealed class JsonWritingTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[[],{},[{}]]")]
    [InlineData("""{"a":[1,-2.50e+3,true,false,null],"b":{"c":"d"}}""")]
    [InlineData("\"+<>&'/\u007F é 名 😀\"")]
    public void Writes_what_needs_no_escape_as_it_was_read(string json) => Assert.Equal(json, Again(json));

    [Fact]
    public void Escapes_what_the_grammar_asks_to_be_escaped_and_nothing_else()
    {
        var every = string.Concat(Enumerable.Range(0, 0x80).Select(unit => (char)unit));
        using var record = Read(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new Dictionary<string, string> { [every] = every })));

        var written = Write(record);

        Assert.StartsWith("""{"\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e""", written, StringComparison.Ordinal);
        Assert.Contains("\\u001f !\\\"#", written, StringComparison.Ordinal);
        Assert.Contains("[\\\\]", written, StringComparison.Ordinal);
        var member = Assert.Single(JsonSerializer.Deserialize<Dictionary<string, string>>(written)!);
        Assert.Equal((every, every), (member.Key, member.Value));
    }

    private static string Again(string json)
    {
        using var record = Read(Encoding.UTF8.GetBytes(json));
        return Write(record);
    }

    private static TokenTable Read(byte[] utf8) =>
        JsonRecord.TryRead(utf8, RecordLimits.Exchange, out var record, out var finding) ? record : throw new InvalidOperationException(finding.Code);

    private static string Write(TokenTable record)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonRecord.Write(record.Root, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
