using System.Text;
using Gateway.Schemas.Patterns;

namespace Gateway.Schemas.Tests.Patterns;

public sealed class PatternTests
{
    [Theory]
    [InlineData("^.$", "🐲", true)]
    [InlineData("^.$", "\n", false)]
    [InlineData("^[^a]$", "🐲", true)]
    [InlineData("^[^🐲]$", "🐲", false)]
    [InlineData("^[🐰-🐳]{2}$", "🐲🐱", true)]
    [InlineData("^[🐰-🐳]$", "🐴", false)]
    [InlineData(@"^\u{1F432}$", "🐲", true)]
    [InlineData(@"^\ud83d\udc32$", "🐲", true)]
    [InlineData(@"^\p{L}+$", "Ñandú𝕏", true)]
    [InlineData(@"^\P{L}+$", "12🐲", true)]
    [InlineData(@"^[\p{Lu}\d_-]+$", "É9_-", true)]
    [InlineData(@"^[\w-]+$", "é", false)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("b|^c", "abd", true)]
    [InlineData("^(?<x>a{2,3}?|b)+$", "aaab", true)]
    [InlineData("^[]$", "a", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("^$", "", true)]
    [InlineData(@"^[\b]\/$", "\b/", true)]
    public void Matches_as_ECMA_262_says(string pattern, string text, bool matches) =>
        Assert.Equal(matches, Pattern.Compile(pattern).IsMatch(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("a**")]
    [InlineData("a{2,1}")]
    [InlineData("a{")]
    [InlineData("a}")]
    [InlineData("]")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("[b-a]")]
    [InlineData(@"[\d-z]")]
    [InlineData(@"\Z")]
    [InlineData(@"\1")]
    [InlineData(@"\u12")]
    [InlineData(@"\u{110000}")]
    [InlineData(@"\p{Nonsense}")]
    [InlineData(@"\k<x>")]
    [InlineData("(?<x>a)(?<x>b)")]
    [InlineData("^*")]
    [InlineData(@"a\-b")]
    public void Refuses_what_is_not_a_pattern(string pattern) => Assert.False(Pattern.IsValid(pattern));

    [Theory]
    [InlineData(@"(a)\1", "a back-reference")]
    [InlineData(@"(?<x>a)\k<x>", "a back-reference")]
    [InlineData("(?!a)b", "looking ahead")]
    [InlineData("(?<=a)b", "looking behind")]
    [InlineData(@"\bword\b", "a word boundary")]
    [InlineData(@"\p{Script=Greek}", "a Unicode property")]
    [InlineData(@"[a\p{Alphabetic}b]", "a Unicode property")]
    [InlineData("(a{1000}){1000}", "grows too large")]
    public void Knows_a_pattern_that_it_does_not_match_and_says_why(string pattern, string why)
    {
        Assert.True(Pattern.IsValid(pattern));

        Assert.Contains(why, Assert.Throws<PatternSyntaxException>(() => Pattern.Compile(pattern)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Matches_texts_of_any_length()
    {
        var pattern = Pattern.Compile("^x+é$");

        foreach (var length in new[] { 1, 31, 32, 33, 255, 256, 257, 100_000 })
            Assert.True(pattern.IsMatch(Encoding.UTF8.GetBytes(new string('x', length) + "é")));
    }
}
