using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Gateway.Adapters.Checking;
using Gateway.Records;
using Gateway.Tests;

namespace Gateway.Adapters.Tests.Codecs;

/// <summary>What every wire codec promises, whatever its bytes look like; each codec's tests inherit these.</summary>
public abstract class WireCodecTests
{
    private static readonly ConcurrentDictionary<string, AdapterSet> Loaded = [];

    protected WireCodecTests(string system, string operation, string sample = "question-by-number", string adapters = "adapters")
    {
        var folder = Repository.Path(adapters.Split('/'));
        Format = Loaded.GetOrAdd(folder, path => AdapterSet.Load(path, Repository.Path("schemas"))).Adapters[system].Operations[operation].Question["1.0"];
        Sample = File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(folder, system, "samples", sample), "national.*").Single());
    }

    private RecordFormat Format { get; }

    private byte[] Sample { get; }

    [Fact]
    public void Has_a_media_type_without_parameters() => Assert.Matches("^(application|text)/[a-z]+$", Format.Codec.MediaType);

    [Fact]
    public void What_was_written_is_read_as_it_was_and_written_the_same_again()
    {
        using var record = Read(Sample);
        var once = Write(record.Root);
        using var again = Read(once);

        Assert.Null(RecordDifference.Find(record.Root, again.Root, []));
        Assert.Equal(once, Write(again.Root));
    }

    [Fact]
    public void The_bytes_of_the_caller_are_never_written_on()
    {
        using var record = Read(Sample);

        Assert.NotEqual(Sample, Write(record.Root));
    }

    [Fact]
    public void Refuses_more_bytes_than_the_limit() => Assert.EndsWith("/too-large", Refusal(Sample, new RecordLimits { MaxBytes = Sample.Length - 1 }).Code, StringComparison.Ordinal);

    [Fact]
    public void Takes_just_as_many_bytes_as_the_limit() => Read(Sample, new RecordLimits { MaxBytes = Sample.Length }).Dispose();

    [Fact]
    public void Refuses_more_levels_members_and_bytes_of_text_than_the_limits()
    {
        using var record = Read(Sample);
        var (depth, members, items) = Extent(record.Root);

        Read(Sample, new RecordLimits { MaxDepth = depth, MaxMembers = members, MaxItems = items }).Dispose();
        Assert.EndsWith("/too-deep", Refusal(Sample, new RecordLimits { MaxDepth = depth - 1 }).Code, StringComparison.Ordinal);
        Assert.EndsWith("/too-many", Refusal(Sample, new RecordLimits { MaxMembers = members - 1 }).Code, StringComparison.Ordinal);
        if (items > 0)
            Assert.EndsWith("/too-many", Refusal(Sample, new RecordLimits { MaxItems = items - 1 }).Code, StringComparison.Ordinal);
        Assert.EndsWith("/too-long", Refusal(Sample, new RecordLimits { MaxStringBytes = 8 }).Code, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_bytes_that_are_not_UTF_8() => Assert.EndsWith("/invalid-utf8", Refusal([.. Sample, 0xFF], RecordLimits.Exchange).Code, StringComparison.Ordinal);

    [Fact]
    public void Refuses_every_beginning_of_a_record()
    {
        for (var length = 0; length < Sample.Length - 2; length++)
            Assert.NotEmpty(Refusal(Sample[..length], RecordLimits.Exchange).Code);
    }

    [Fact]
    public void Refuses_anything_after_the_record() => Assert.NotEmpty(Refusal([.. Sample, .. "garbage"u8], RecordLimits.Exchange).Code);

    [Fact]
    public void A_refusal_never_repeats_what_was_sent()
    {
        var sent = Encoding.UTF8.GetString(Sample);
        var texts = new[] { "SITI", "MYS", "A12345678" }.Where(text => sent.Contains(text, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(texts);

        for (var length = 0; length < Sample.Length - 2; length += 3)
        {
            var refusal = Refusal(Sample[..length], RecordLimits.Exchange).ToString();
            Assert.DoesNotContain(texts, text => refusal.Contains(text, StringComparison.Ordinal));
        }
    }

    /// <summary>How deep a record is, and the most members and items that stand together in it.</summary>
    private static (int Depth, int Members, int Items) Extent(RecordValue value)
    {
        var inner = new List<RecordValue>();
        foreach (var member in value.Members)
            inner.Add(member.Value);
        var members = inner.Count;
        foreach (var item in value.Items)
            inner.Add(item);
        var extents = inner.ConvertAll(Extent);
        var depth = extents.Select(extent => extent.Depth).DefaultIfEmpty().Max();
        return (
            value.Kind is TokenKind.Object or TokenKind.Array ? depth + 1 : 0,
            extents.Select(extent => extent.Members).Append(members).Max(),
            extents.Select(extent => extent.Items).Append(inner.Count - members).Max());
    }

    private TokenTable Read(byte[] bytes, RecordLimits? limits = null)
    {
        Assert.True(Format.Codec.TryRead(bytes, Format, limits ?? RecordLimits.Exchange, out var record, out var finding), finding?.ToString());
        return record;
    }

    private Finding Refusal(byte[] bytes, RecordLimits limits)
    {
        Assert.False(Format.Codec.TryRead(bytes, Format, limits, out var record, out var finding));
        Assert.Null(record);
        return finding;
    }

    private byte[] Write(RecordValue record)
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.Null(Format.Codec.Write(record, Format, output));
        return output.WrittenSpan.ToArray();
    }
}
