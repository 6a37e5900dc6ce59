namespace Gateway.Records.Tests;

public sealed class JsonPointerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/a/b")]
    [InlineData("/a~1b/m~0n/0")]
    [InlineData("/")]
    public void Is_written_as_it_was_read(string text) => Assert.Equal(text, JsonPointer.Parse(text).ToString());

    [Fact]
    public void Places_are_compared_by_segment_however_they_were_made()
    {
        var made = JsonPointer.Root.Append("a").Append(JsonPointer.Parse("/b")).Append(0);

        Assert.Equal(JsonPointer.Parse("/a/b/0"), made);
        Assert.Equal(JsonPointer.Parse("/a/b/0").GetHashCode(), made.GetHashCode());
        Assert.Equal(JsonPointer.Root, JsonPointer.Parse("/a").Parent);
        Assert.True(made.IsWithin(JsonPointer.Parse("/a")));
        Assert.False(JsonPointer.Parse("/ab").IsWithin(JsonPointer.Parse("/a")));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("/~")]
    [InlineData("/~2")]
    public void Refuses_what_is_no_pointer(string text) => Assert.False(JsonPointer.TryParse(text, out _));
}
