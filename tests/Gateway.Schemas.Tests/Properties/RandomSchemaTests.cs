using System.Text;

namespace Gateway.Schemas.Tests.Properties;

public sealed class RandomSchemaTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Agrees_with_the_standard_read_literally_silent_or_reporting(int seed)
    {
        var random = new RandomJson(new Random(seed));
        var accepted = 0;
        for (var round = 0; round < 600; round++)
        {
            var json = random.Schema();
            var schema = Samples.Schema(json.ToJsonString());
            var naive = new NaiveValidator(json);
            for (var i = 0; i < 8; i++)
            {
                var value = random.Value(3);
                var text = value?.ToJsonString() ?? "null";
                using var record = Samples.Record(text);

                var expected = naive.Accepts(value);
                accepted += expected ? 1 : 0;

                Assert.True(expected == schema.IsValid(record.Root), $"{json.ToJsonString()} on {text}: expected {expected}");
                Assert.True(expected == (schema.Check(record.Root).Count == 0), $"{json.ToJsonString()} on {text}: findings");
            }
        }

        // Were nearly all refused or accepted, agreeing would prove little.
        Assert.InRange(accepted, 1200, 3600);
    }

    [Fact]
    public void Schemas_changed_at_random_compile_or_are_refused_and_never_break_the_compiler()
    {
        var random = new Random(5);
        var source = new RandomJson(random);
        using var record = Samples.Record("""{"a":[1,{"b":"x"}],"b":"é","c":null}""");
        var compiled = 0;
        for (var round = 0; round < 2000; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(source.Schema().ToJsonString());
            for (var change = random.Next(1, 4); change > 0; change--)
                bytes[random.Next(bytes.Length)] = "{}[]\":,01-.aebc$#/"u8[random.Next(18)];
            var library = new SchemaLibrary();
            try
            {
                library.Add(Samples.Uri, bytes);
                var schema = library.Compile(Samples.Uri);
                Assert.Equal(schema.IsValid(record.Root), schema.Check(record.Root).Count == 0);
                compiled++;
            }
            catch (SchemaException problem)
            {
                Assert.NotEmpty(problem.Problem);
            }
        }

        Assert.InRange(compiled, 100, 1900);
    }

    [Fact]
    public void Says_the_same_to_many_threads_at_once()
    {
        var schema = Samples.Schema("""{ "unevaluatedProperties": false, "anyOf": [ { "properties": { "a": { "pattern": "^x+$" } } }, { "properties": { "b": true } } ] }""");
        using var good = Samples.Record("""{ "a": "xxx", "b": 1 }""");
        using var bad = Samples.Record("""{ "a": "xyx", "c": 1 }""");

        Parallel.For(0, 10_000, _ =>
        {
            Assert.True(schema.IsValid(good.Root));
            Assert.False(schema.IsValid(bad.Root));
        });
    }
}
