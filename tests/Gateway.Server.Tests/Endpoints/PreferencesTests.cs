using Gateway.Server.Endpoints;

namespace Gateway.Server.Tests.Endpoints;

public sealed class PreferencesTests
{
    [Theory]
    [InlineData("explain", true)]
    [InlineData("Explain", true)]
    [InlineData("respond-async, explain", true)]
    [InlineData("wait=10,explain;how=\"a, b\"", true)]
    [InlineData("explain=\"\"", true)]
    [InlineData("explain =", true)]
    [InlineData("foo=\"a, explain\"", false)]
    [InlineData("foo=\"a\\\"\", explain", true)]
    [InlineData("explain=no", false)]
    [InlineData("explained", false)]
    [InlineData("foo; explain", false)]
    [InlineData("", false)]
    [InlineData(",,", false)]
    public void Finds_a_preference_among_others(string header, bool holds) => Assert.Equal(holds, Preferences.Hold(header, "explain"));

    [Fact]
    public void Finds_it_in_any_of_several_headers() => Assert.True(Preferences.Hold(new string[] { "wait=10", "explain" }, "explain"));
}
