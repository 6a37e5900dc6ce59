using System.Collections.Immutable;
using Gateway.Agreements;
using Gateway.Exchanges.Tests.Bench;
using Gateway.Records;

namespace Gateway.Exchanges.Tests;

public sealed class ClearanceSetTests
{
    private static readonly Clause Sound = new()
    {
        Id = "a-clause",
        Agencies = ["mys-jim"],
        Systems = ["mys-niise"],
        Purposes = ["border-control"],
        Exchange = "travel-document.verify",
        Grade = Grade.Verify,
        Ask = Pointers("/document"),
        Receive = Pointers("/known", "/verdict"),
        MaxAge = TimeSpan.Zero,
        MaxStale = TimeSpan.Zero,
    };

    [Fact]
    public void Takes_a_clause_whose_every_name_exists() => Assert.NotNull(Compile(Sound)[Sound]);

    [Fact]
    public void Names_an_exchange_that_does_not_exist() =>
        Assert.Contains("`travel-document.verifi` is not an exchange", Problem(Sound with { Exchange = "travel-document.verifi" }), StringComparison.Ordinal);

    [Fact]
    public void Names_a_system_that_does_not_exist() =>
        Assert.Contains("there is no system `mys-nise`", Problem(Sound with { Systems = ["mys-nise"] }), StringComparison.Ordinal);

    [Theory]
    [InlineData("/documents")]
    [InlineData("/document/nomor")]
    [InlineData("/document/number/0")]
    public void Names_a_field_of_the_question_that_does_not_exist(string field) =>
        Assert.Contains($"`{field}` is not a field of travel-document-question/1.0", Problem(Sound with { Ask = Pointers(field) }), StringComparison.Ordinal);

    [Theory]
    [InlineData("/status")]
    [InlineData("/verdict/text")]
    public void Names_a_field_of_the_answer_that_does_not_exist(string field) => Assert.Contains(
        $"`{field}` is not a field of travel-document-answer/1.0",
        Problem(Sound with { Receive = Pointers("/known", field) }),
        StringComparison.Ordinal);

    [Fact]
    public void Wants_what_every_answer_holds() =>
        Assert.Contains("every answer holds `/known`", Problem(Sound with { Receive = Pointers("/verdict") }), StringComparison.Ordinal);

    [Fact]
    public void Says_everything_that_is_wrong_with_every_clause()
    {
        var problems = Assert.Throws<AgreementException>(() => Compile(
            Sound with { Systems = ["mys-nise"], Ask = Pointers("/x"), Receive = Pointers("/known", "/y") },
            Sound with { Id = "another", Exchange = "z" })).Problems;

        Assert.Equal(4, problems.Count);
        Assert.All(problems.Take(3), problem => Assert.StartsWith("an-agreement 1, clause `a-clause`: ", problem, StringComparison.Ordinal));
        Assert.StartsWith("an-agreement 1, clause `another`: ", problems[3], StringComparison.Ordinal);
    }

    private static string Problem(Clause clause) => Assert.Single(Assert.Throws<AgreementException>(() => Compile(clause)).Problems);

    private static ClearanceSet Compile(params ImmutableArray<Clause> clauses) => ClearanceSet.Compile(
        new AgreementSet(
        [
            new Agreement
            {
                Id = "an-agreement",
                Version = "1",
                Title = "An agreement",
                Parties = ["IDN", "MYS"],
                Basis = ["none"],
                ValidFrom = DateOnly.MinValue,
                ValidUntil = DateOnly.MaxValue,
                Clauses = clauses,
            },
        ]),
        TestCorridor.Adapters);

    private static ImmutableArray<JsonPointer> Pointers(params ReadOnlySpan<string> texts)
    {
        var pointers = ImmutableArray.CreateBuilder<JsonPointer>();
        foreach (var text in texts)
            pointers.Add(JsonPointer.Parse(text));
        return pointers.DrainToImmutable();
    }
}
