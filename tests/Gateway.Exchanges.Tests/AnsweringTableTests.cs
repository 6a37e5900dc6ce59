namespace Gateway.Exchanges.Tests;

public sealed class AnsweringTableTests
{
    private readonly AnsweringTable _table = new(
    [
        ("travel-document.verify", "IDN", "idn-simkim"),
        ("immigration-status.check", "MYS", "mys-myimms"),
    ]);

    [Theory]
    [InlineData("travel-document.verify", "IDN", "idn-simkim")]
    [InlineData("immigration-status.check", "MYS", "mys-myimms")]
    [InlineData("travel-document.verify", "MYS", null)]
    [InlineData("travel-document.verify", "SGP", null)]
    [InlineData("travel-document.verify", "", null)]
    [InlineData("nationality.confirm", "IDN", null)]
    public void Names_the_one_system_that_answers_an_exchange_for_a_state(string exchange, string state, string? system) =>
        Assert.Equal(system, _table.System(exchange, state));

    [Fact]
    public void Gives_its_rows_back() => Assert.Equal(2, _table.Rows.Count());

    [Fact]
    public void Does_not_take_two_systems_for_one_state() =>
        Assert.Throws<ArgumentException>(() => new AnsweringTable([("travel-document.verify", "IDN", "idn-simkim"), ("travel-document.verify", "IDN", "idn-other")]));
}
