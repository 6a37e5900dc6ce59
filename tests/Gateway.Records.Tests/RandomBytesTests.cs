namespace Gateway.Records.Tests;

public sealed class RandomBytesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(32)]
    [InlineData(1000)]
    [InlineData(5000)]
    public void Gives_out_no_byte_twice(int length)
    {
        // Runs of sixteen bytes: a repeat by chance is out of the question, one by mistake is found at once.
        var seen = new HashSet<UInt128>();
        var bytes = new byte[length];
        var all = new List<byte>();
        while (all.Count < 64_000)
        {
            RandomBytes.Fill(bytes);
            all.AddRange(bytes);
        }

        for (var at = 0; at + 16 <= all.Count; at += 16)
            Assert.True(seen.Add(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(all.GetRange(at, 16).ToArray())));
    }

    [Fact]
    public void Fills_nothing_where_nothing_is_asked() => RandomBytes.Fill([]);

    [Fact]
    public void An_id_says_its_time_version_and_variant()
    {
        var time = new DateTimeOffset(2026, 11, 21, 6, 56, 6, 123, TimeSpan.Zero);

        var id = RandomBytes.TimeOrderedId(time);

        Assert.Equal(7, id.Version);
        Assert.InRange(id.Variant, 8, 11);
        Assert.Equal(time.ToUnixTimeMilliseconds(), Convert.ToInt64(id.ToString("N")[..12], 16));
    }

    [Fact]
    public void Ids_stand_in_the_order_of_time()
    {
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        var ids = Enumerable.Range(0, 500).Select(step => RandomBytes.TimeOrderedId(start.AddMilliseconds(step)).ToString()).ToList();

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }
}
