using System.Text;
using Gateway.Records.Json;

namespace Gateway.Records.Tests.Json;

public sealed class StrictnessTests
{
    public static TheoryData<string, string, string> Refused() => new()
    {
        { """{"a":{"b":1,"\u0062":2}}""", "json/duplicate-key", "/a" },
        { """[{},{"caf\u00e9":1,"cafe\u0301":2}]""", "json/duplicate-key", "/1" },
        { """{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9,"a":10}""", "json/duplicate-key", "" },
        { "{\"a\":{\"x\":[{\"y\":1,\"y\":1}]}}", "json/duplicate-key", "/a/x/0" },
        { """{"":1,"":2}""", "json/duplicate-key", "" },
        { """{"caf\u00e9\ufffe":1,"cafe\u0301\ufffe":2}""", "json/duplicate-key", "" },
        { """{"a":"\ud800"}""", "json/lone-surrogate", "" },
        { """{"\udc00":1}""", "json/lone-surrogate", "" },
        { "\uFEFF{}", "json/byte-order-mark", "" },
        { """{"a":[1,2,1e401]}""", "json/number-out-of-range", "/a" },
        { "[1e-1000000000]", "json/number-out-of-range", "" },
        { "[" + new string('9', 35) + "]", "json/number-out-of-range", "" },
        { "[0." + new string('0', 33) + "1]", "json/number-out-of-range", "" },
        { """{"a":1,}""", "json/syntax", "" },
        { """{"a":NaN}""", "json/syntax", "" },
        { """{"a":1/*x*/}""", "json/syntax", "" },
        { "{} {}", "json/syntax", "" },
        { "{\"a\":{\"" + new string('x', 65) + "\":{\"b\":[1,]}}}", "json/syntax", "/a" },
        { "", "json/syntax", "" },
        { "[" + new string(' ', 300_000) + "]", "json/too-large", "" },
        { "[\"" + new string('x', 9000) + "\"]", "json/too-long", "" },
        { "{\"" + new string('x', 9000) + "\":1}", "json/too-long", "" },
        { new string('[', 33) + new string(']', 33), "json/too-deep", string.Concat(Enumerable.Repeat("/0", 31)) },
        { "[" + string.Join(',', Enumerable.Repeat("1", 1001)) + "]", "json/too-many", "" },
        { "{" + string.Join(',', Enumerable.Range(0, 1001).Select(i => $"\"{i}\":1")) + "}", "json/too-many", "" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Refuses_what_two_parsers_could_read_in_two_ways_or_what_is_too_much(string json, string code, string at)
    {
        Assert.False(JsonRecord.TryRead(Encoding.UTF8.GetBytes(json), RecordLimits.Exchange, out var record, out var finding));

        Assert.Null(record);
        Assert.Equal(code, finding.Code);
        Assert.Equal(at, finding.At.ToString());
    }

    [Theory]
    [InlineData("""{"\ufffe":1,"\uffff":2}""")]
    [InlineData("{\"a\\ufffe\":1,\"b\uFFFE\":2}")]
    public void Reads_names_that_the_platform_gives_no_normal_form(string json)
    {
        Assert.True(JsonRecord.TryRead(Encoding.UTF8.GetBytes(json), RecordLimits.Exchange, out var record, out _));

        using (record)
            Assert.Equal(2, record.Root.Count);
    }

    [Theory]
    [InlineData("""{"a":1,"a":2,}""", "json/syntax")]
    [InlineData("""{"a":1,"a":2} {}""", "json/syntax")]
    [InlineData("""[{"a":1,"a":2},"\ud800"]""", "json/lone-surrogate")]
    [InlineData("""[{"a":1,"a":2},1e401]""", "json/number-out-of-range")]
    [InlineData("""[{"a":1,"a":2},{"a":1}]""", "json/duplicate-key")]
    public void Says_of_a_name_that_stands_twice_only_where_nothing_else_is_wrong(string json, string code)
    {
        Assert.False(JsonRecord.TryRead(Encoding.UTF8.GetBytes(json), RecordLimits.Exchange, out _, out var finding));

        Assert.Equal(code, finding.Code);
    }

    [Theory]
    [InlineData("[1e400,-1E-400,1E+0,-0]")]
    [InlineData("[1234567890123456789012345678901234]")]
    [InlineData("""{"a":1,"A":2,"\u0430":3}""")]
    [InlineData("""{"cafe\u0301":1,"cafe":2}""")]
    [InlineData("""{"a":"\ud83d\udc32\u0000"}""")]
    public void Reads_what_only_looks_suspicious(string json)
    {
        Assert.True(JsonRecord.TryRead(Encoding.UTF8.GetBytes(json), RecordLimits.Exchange, out var record, out var finding), finding?.Code);
        record.Dispose();
    }

    [Fact]
    public void Allocates_nothing_but_the_record_itself()
    {
        var json = """{"document":{"issuer":"IDN","number":"C1234567"},"names":["Siti","binti \u0041hmad"],"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7.5}"""u8.ToArray();
        Read(json, 100);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(json, 100);
        var after = GC.GetAllocatedBytesForCurrentThread();

        Assert.InRange((after - before) / 100, 1, 48);
    }

    private static void Read(byte[] json, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.True(JsonRecord.TryRead(json, RecordLimits.Exchange, out var record, out _));
            record.Dispose();
        }
    }
}
