using System.Text.Json.Nodes;

namespace Gateway.Schemas.Tests;

public sealed class TextSamplerTests
{
    [Theory]
    [InlineData("^[A-Z0-9][A-Z0-9/-]*$")]
    [InlineData("^(((0[1-9]|[12][0-9]|3[01])/)?(0[1-9]|1[0-2])/)?[0-9]{4}$")]
    [InlineData("^[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*$")]
    [InlineData("^(?:a|b)+c?$")]
    [InlineData("^\\p{Lu}\\d{2,3}\\s?$")]
    [InlineData("x")]
    public void Every_text_matches_its_pattern(string pattern)
    {
        var sampler = TextSampler.Of(pattern)!;
        var shape = Samples.Schema(new JsonObject { ["pattern"] = pattern }.ToJsonString()).Shape;
        var random = new Random(3);

        for (var made = 0; made < 200; made++)
            Assert.True(shape.TakesText(sampler.Any(random)));
        Assert.True(shape.TakesText(sampler.Shortest(random)));
        Assert.True(shape.TakesText(sampler.Longest(random, 10)!));
    }

    [Fact]
    public void Finds_both_ends()
    {
        var sampler = TextSampler.Of("^[A-Z]+[0-9]{0,2}$")!;

        Assert.Equal(1, sampler.Shortest(new Random(1)).Length);
        Assert.Equal(40, sampler.Longest(new Random(1), 40)!.Length);
        Assert.Null(TextSampler.Of("^[A-Z]{5}$")!.Longest(new Random(1), 4));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("^(?=a)")]
    public void Has_none_of_a_pattern_that_is_never_matched_here(string pattern) => Assert.Null(TextSampler.Of(pattern));
}
