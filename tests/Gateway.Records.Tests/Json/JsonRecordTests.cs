using System.Buffers;
using System.Text;
using Gateway.Records.Json;

namespace Gateway.Records.Tests.Json;

public sealed class JsonRecordTests
{
    [Fact]
    public void Reads_and_writes_a_record_afresh()
    {
        using var record = Read(""" { "a" : [ 1, "x\u0041", true, null ], "b": { "c": -1.50e+3 } } """);

        Assert.Equal("""{"a":[1,"xA",true,null],"b":{"c":-1.50e+3}}""", Write(record));
        Assert.Equal("xA", record.Root.At(JsonPointer.Parse("/a/1")).ToString());
        Assert.False(record.Root.At(JsonPointer.Parse("/a/4")).Exists);
    }

    [Theory]
    [InlineData("""{"a":{"b":1,"\u0062":2}}""", "json/duplicate-key", "/a")]
    [InlineData("""{"a":"\ud800"}""", "json/lone-surrogate", "")]
    [InlineData("""{"a":1,}""", "json/syntax", "")]
    public void Refuses_what_two_parsers_could_read_in_two_ways(string json, string code, string at)
    {
        Assert.False(JsonRecord.TryRead(Encoding.UTF8.GetBytes(json), RecordLimits.Exchange, out _, out var finding));

        Assert.Equal(code, finding.Code);
        Assert.Equal(JsonPointer.Parse(at), finding.At);
    }

    private static TokenTable Read(string json)
    {
        Assert.True(JsonRecord.TryRead(Encoding.UTF8.GetBytes(json), RecordLimits.Exchange, out var record, out var finding), finding?.Code);
        return record;
    }

    private static string Write(TokenTable record)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonRecord.Write(record.Root, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
