using System.Text;
using Gateway.Schemas.Patterns;

namespace Gateway.Schemas.Tests.Patterns;

/// <summary>The automaton and the regex engine are two roads to one verdict; here they are held to each other.</summary>
public sealed class ByteAutomatonTests
{
    private const int Texts = 3000;

    // Letters that the patterns below turn on, and code points of two, three and four bytes.
    private static readonly string[] Letters =
        ["A", "B", "Z", "a", "z", "0", "1", "2", "3", "9", "/", "-", ".", "_", " ", "<", "(", "+", "~", "\t", "\n", "\u007F", "\u0080", "é", "ж", "名", "\uFFFD", "😀"];

    [Theory]
    [InlineData("^[A-Z0-9][A-Z0-9 _./()+-]*$")]
    [InlineData("^[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*$")]
    [InlineData("^(((0[1-9]|[12][0-9]|3[01])/)?(0[1-9]|1[0-2])/)?[0-9]{4}$")]
    [InlineData("^(B123456|N/?A|NIL|X+|9+|[A-Z]?0+)$")]
    [InlineData("^[A-Z0-9<]{3,6}$")]
    [InlineData("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$")]
    [InlineData("\\S")]
    [InlineData("A")]
    [InlineData("A|^B|Z$")]
    [InlineData("AB?A")]
    [InlineData("(AB|A)(B|BZ)$")]
    [InlineData("^(A*)*$")]
    [InlineData("^(A|B{2,3}){2}")]
    [InlineData("[^A]{2}$")]
    [InlineData("^.{2}$")]
    [InlineData("^[^\\n]*$")]
    [InlineData("^$")]
    [InlineData("")]
    [InlineData("$^")]
    [InlineData("A$B")]
    [InlineData("[]")]
    [InlineData("[^]")]
    [InlineData("(^A|0)1")]
    public void Decides_as_the_regex_engine_does(string source)
    {
        var automaton = AutomatonBuilder.TryBuild(PatternParser.Parse(source));
        var pattern = Pattern.Compile(source);
        var regex = Pattern.ByRegex(source, PatternParser.Parse(source));
        var random = new Random(7);

        for (var i = 0; i < Texts; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 9)).Select(_ => Letters[random.Next(Letters.Length)]));
            var utf8 = Encoding.UTF8.GetBytes(text);
            var expected = regex.IsMatch(utf8);
            Assert.True(pattern.IsMatch(utf8) == expected, $"`{source}` on `{text}`");
            Assert.True(automaton is null || automaton.IsMatch(utf8) == expected, $"`{source}` on `{text}`");
        }
    }

    [Theory]
    [InlineData("^[A-Z0-9<]{30,44}$")]
    [InlineData("^[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*$")]
    [InlineData("^(((0[1-9]|[12][0-9]|3[01])/)?(0[1-9]|1[0-2])/)?[0-9]{4}$")]
    public void Is_made_for_the_patterns_of_records(string source) => Assert.NotNull(AutomatonBuilder.TryBuild(PatternParser.Parse(source)));

    [Theory]
    [InlineData("^.{0,5000}$")]
    [InlineData("(A|B)*A(A|B){12}$")]
    [InlineData("^[é-ж]$")]
    public void Is_not_made_where_it_would_grow_large_or_tell_letters_beyond_ASCII_apart(string source) =>
        Assert.Null(AutomatonBuilder.TryBuild(PatternParser.Parse(source)));

    /// <summary>A few states can stand for a thousand steps each; what is given up is given up before it costs much.</summary>
    [Fact]
    public void Is_not_made_where_making_it_would_take_much()
    {
        var letters = string.Concat(Enumerable.Range('a', 26).Concat(Enumerable.Range('A', 26)).Select(letter => $"{(char)letter}?"));
        var pattern = PatternParser.Parse($"^({letters}){{0,12}}$");
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Null(AutomatonBuilder.TryBuild(pattern));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
    }
}
