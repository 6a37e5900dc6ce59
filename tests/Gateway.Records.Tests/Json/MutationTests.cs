using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Records.Json;

namespace Gateway.Records.Tests.Json;

public sealed class MutationTests
{
    private static readonly string[] Seeds =
    [
        """{"document":{"issuer":"IDN","type":{"code":"UNKNOWN","original":"caf\u00e9"},"number":"C1234567"},"mrz":["P<IDN","L898902C<3"],"n":[1,-2.5e-3,0,true,null]}""",
        """[[[[{"a":{"a":{"a":[]}}}]]],"\ud83d\udc32","é漢字",""]""",
        """ { "" : -0.0E+10 , "\"\\\/\b\f\n\r\t" : [ ] } """,
    ];

    // Letters that steer a parser, tried more often than any other byte.
    private static readonly byte[] Steering = [.. "{}[]\",:\\u0d8eE+-. \t"u8, 0xEF, 0xBB, 0xBF, 0xC0, 0xED, 0xA0, 0xFF, 0];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Bytes_changed_at_random_are_read_or_refused_and_never_break_the_reader(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 3000; round++)
        {
            var json = Mutate(Encoding.UTF8.GetBytes(Seeds[random.Next(Seeds.Length)]), random);

            if (!JsonRecord.TryRead(json, RecordLimits.Exchange, out var record, out var finding))
            {
                Assert.StartsWith("json/", finding.Code, StringComparison.Ordinal);
                continue;
            }

            // What is read is written as something that reads the same.
            using (record)
            {
                var once = Write(record);
                Assert.True(JsonRecord.TryRead(once, RecordLimits.Exchange, out var again, out _));
                using (again)
                    Assert.Equal(once, Write(again));
            }
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void What_is_read_another_reader_reads_alike_and_what_is_no_JSON_it_refuses_too(int seed)
    {
        var random = new Random(seed);
        var (read, refused) = (0, 0);
        for (var round = 0; round < 3000; round++)
        {
            var json = Mutate(Encoding.UTF8.GetBytes(Seeds[random.Next(Seeds.Length)]), random);

            if (JsonRecord.TryRead(json, RecordLimits.Exchange, out var record, out var finding))
            {
                using (record)
                    Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(Write(record))), Encoding.UTF8.GetString(json));
                read++;
            }
            else if (finding.Code == "json/syntax")
            {
                Assert.ThrowsAny<JsonException>(() => JsonNode.Parse(json));
                refused++;
            }
        }

        Assert.True(read > 100 && refused > 1000, $"{read} read, {refused} refused");
    }

    private static byte[] Mutate(byte[] json, Random random)
    {
        var bytes = json.ToList();
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            var letter = random.Next(3) == 0 ? (byte)random.Next(256) : Steering[random.Next(Steering.Length)];
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = letter;
                    break;
                case 1:
                    bytes.Insert(at, letter);
                    break;
                case 2 when bytes.Count > 1:
                    bytes.RemoveAt(at);
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(1, 20))));
                    break;
            }
        }

        return [.. bytes];
    }

    private static byte[] Write(TokenTable record)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonRecord.Write(record.Root, output);
        return output.WrittenSpan.ToArray();
    }
}
