using Gateway.Server.Problems;
using Microsoft.Extensions.Primitives;

namespace Gateway.Server.Tests.Problems;

public sealed class ProblemLanguageTests
{
    [Theory]
    [InlineData(null, "en")]
    [InlineData("", "en")]
    [InlineData("id", "id")]
    [InlineData("id-ID", "id")]
    [InlineData("ID", "id")]
    [InlineData("in", "id")]
    [InlineData("in-ID", "id")]
    [InlineData("ms", "ms")]
    [InlineData("ms-MY", "ms")]
    [InlineData("ms-Arab-MY", "ms")]
    [InlineData("zsm", "ms")]
    [InlineData("en-GB", "en")]
    [InlineData("*", "en")]
    [InlineData("ja", "en")]
    [InlineData("ja, ms;q=0.2", "ms")]
    [InlineData("id;q=0.4, ms;q=0.9, en;q=0.1", "ms")]
    [InlineData("ms, id", "ms")]
    [InlineData("id, ms", "id")]
    [InlineData("en;q=0.5, id;q=0.5", "en")]
    [InlineData("id;q=0, ms;q=0.1", "ms")]
    [InlineData("id;q=0", "en")]
    [InlineData("*;q=0.1, id;q=0.2", "id")]
    [InlineData("ide", "en")]
    [InlineData("i", "en")]
    [InlineData("msx-MY", "en")]
    [InlineData("indonesian", "en")]
    [InlineData("id;q=abc", "en")]
    [InlineData(";;;,,,=", "en")]
    public void The_caller_is_answered_in_the_language_it_likes_best(string? header, string expected)
    {
        Assert.Equal(expected, ProblemLanguage.Choose(new StringValues(header)).Tag);
    }

    [Fact]
    public void Several_headers_are_one_list()
    {
        Assert.Equal("ms", ProblemLanguage.Choose(new StringValues(["id;q=0.3", "ms;q=0.7"])).Tag);
    }
}
