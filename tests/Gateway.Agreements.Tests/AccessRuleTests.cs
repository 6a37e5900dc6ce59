using Gateway.Tests;

namespace Gateway.Agreements.Tests;

public sealed class AccessRuleTests
{
    private static readonly AgreementSet Corridor = AgreementSet.Load(Repository.Path("deploy", "agreements"));
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly AccessFacts Permitted = new("mys-jim", "mys-niise", "travel-document.verify", "border-control", null, Grade.Verify);

    [Fact]
    public void Permits_what_a_clause_in_force_covers_and_names_it()
    {
        var permit = AccessRule.Decide(Corridor, Permitted, Today).Permit;

        Assert.NotNull(permit);
        Assert.Equal("mys-border-documents", permit.Clause.Id);
        Assert.Equal("border-control", permit.Agreement.Id);
        Assert.Equal(Grade.Verify, permit.Grade);
    }

    public static TheoryData<AccessFacts, DenialReason> Denied => new()
    {
        { Permitted with { Agency = "mys-jtksm" }, DenialReason.Agency },
        { Permitted with { Agency = "" }, DenialReason.Agency },
        { Permitted with { System = "idn-simkim" }, DenialReason.System },
        { Permitted with { Exchange = "patrol.screen" }, DenialReason.Exchange },
        { Permitted with { Purpose = "social-security" }, DenialReason.Purpose },
        { Permitted with { Grade = Grade.Read }, DenialReason.Grade },
    };

    [Theory]
    [MemberData(nameof(Denied))]
    public void Denies_what_no_clause_covers_and_says_what_is_missing(AccessFacts facts, DenialReason reason)
    {
        var decision = AccessRule.Decide(Corridor, facts, Today);

        Assert.Null(decision.Permit);
        Assert.Equal(reason, decision.Denial);
    }

    [Fact]
    public void Denies_everything_outside_the_agreements_dates()
    {
        Assert.Null(AccessRule.Decide(Corridor, Permitted, new DateOnly(2025, 12, 31)).Permit);
        Assert.NotNull(AccessRule.Decide(Corridor, Permitted, new DateOnly(2026, 1, 1)).Permit);
        Assert.NotNull(AccessRule.Decide(Corridor, Permitted, new DateOnly(2028, 12, 31)).Permit);
        Assert.Null(AccessRule.Decide(Corridor, Permitted, new DateOnly(2029, 1, 1)).Permit);
    }

    [Theory]
    [InlineData(null, null, Grade.Exists)]
    [InlineData(null, Grade.Match, Grade.Match)]
    [InlineData(null, Grade.Read, Grade.Verify)]
    [InlineData(Grade.Exists, Grade.Verify, Grade.Exists)]
    [InlineData(Grade.Verify, Grade.Match, Grade.Verify)]
    public void Grants_the_grade_insisted_on_else_the_formats_else_the_least(Grade? insisted, Grade? format, Grade granted) =>
        Assert.Equal(granted, AccessRule.Decide(Corridor, Permitted with { Grade = insisted, FormatGrade = format }, Today).Permit!.Grade);
}
