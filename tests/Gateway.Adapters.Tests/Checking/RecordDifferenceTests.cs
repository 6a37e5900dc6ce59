using System.Text;
using Gateway.Adapters.Checking;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Adapters.Tests.Checking;

public sealed class RecordDifferenceTests
{
    [Theory]
    [InlineData("""{"a":1,"b":"x"}""", """{"b":"x","a":1}""", "", "")]
    [InlineData("""{"a":null,"b":{},"c":{"d":null}}""", """{}""", "", "")]
    [InlineData("""{"a":1}""", """{"a":2}""", "", "Changed /a")]
    [InlineData("""{"a":1}""", """{"a":"1"}""", "", "Changed /a")]
    [InlineData("""{"a":true}""", """{"a":false}""", "", "Changed /a")]
    [InlineData("""{"a":"é"}""", """{"a":"e\u0301"}""", "", "Changed /a")]
    [InlineData("""{"a":{"b":1,"c":{"d":2}}}""", """{}""", "", "Missing /a/b, Missing /a/c/d")]
    [InlineData("""{}""", """{"a":{"b":1}}""", "", "Added /a/b")]
    [InlineData("""{"a":[1,2,3]}""", """{"a":[1,3]}""", "", "Changed /a/1, Missing /a/2")]
    [InlineData("""{"a":[1,2,3]}""", """{"a":[1,3]}""", "/a/1", "Missing /a/1")]
    [InlineData("""{"a":[1,2,3]}""", """{"a":[]}""", "/a/0 /a/1 /a/2", "Missing /a/0, Missing /a/1, Missing /a/2")]
    [InlineData("""{"a":[1,2,3]}""", """{"a":[1,9,3]}""", "/a/1", "Changed /a/1")]
    [InlineData("""{"a":[1,2]}""", """{"a":[1,9,2]}""", "", "Added /a/1")]
    [InlineData("""{"a":[2,1]}""", """{"a":[1,2]}""", "", "Changed /a/0, Changed /a/1")]
    public void Names_every_place_where_two_records_differ(string first, string second, string lost, string expected)
    {
        using var left = Read(first);
        using var right = Read(second);

        var found = RecordDifference.All(left.Root, right.Root, [.. lost.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(JsonPointer.Parse)]);

        Assert.Equal(expected, string.Join(", ", found.Select(difference => $"{difference.Kind} {difference.At}")));
    }

    private static TokenTable Read(string json) =>
        JsonRecord.TryRead(Encoding.UTF8.GetBytes(json), RecordLimits.Exchange, out var table, out var finding)
            ? table
            : throw new InvalidOperationException($"the test's own JSON: {finding}");
}
