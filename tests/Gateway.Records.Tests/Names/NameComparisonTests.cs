using Gateway.Records.Mrz;
using Gateway.Records.Names;
using Gateway.Tests;

namespace Gateway.Records.Tests.Names;

public sealed class NameComparisonTests
{
    [Theory]
    [InlineData("SUPARMAN", "Suparman")]
    [InlineData("SUPARMAN", "SUPARMAN SUPARMAN")]
    [InlineData("SUPARMAN", "FNU SUPARMAN")]
    [InlineData("SUPARMAN", "SUPARMAN TIDAK ADA")]
    [InlineData("SOEPARMAN", "SUPARMAN")]
    [InlineData("MA'RUF AMIR", "MARUF AMIR")]
    [InlineData("MA’RUF AMIR", "MA'RUF AMIR")]
    [InlineData("Siti Nur Aminah", "AMINAH SITI NUR")]
    [InlineData("MOHD YUSOF BIN OSMAN", "MUHAMMAD YUSUF BIN USMAN")]
    [InlineData("AHMAD BIN ISMAIL", "AHMAD B. ISMAIL")]
    [InlineData("AHMAD BIN ISMAIL", "AHMAD ISMAIL")]
    [InlineData("KUMAR A/L RAJAN", "KUMAR AL RAJAN")]
    [InlineData("KUMAR A/L RAJAN", "KUMAR S/O RAJAN")]
    [InlineData("JENIFER ANAK UNGGANG", "JENIFER AK UNGGANG")]
    [InlineData("NUR AINI", "NORAINI")]
    [InlineData("ABDUL RAHMAN", "ABDURRAHMAN")]
    [InlineData("LIM MEI LING @ LIM SIEW LING", "LIM SIEW LING")]
    [InlineData("BUDI ALIAS SANTO", "SANTO")]
    [InlineData("H. DJOKO SANTOSO, S.Pd", "JOKO SANTOSO")]
    [InlineData("DATO' SRI AZMAN BIN HASHIM", "AZMAN BIN HASHIM")]
    [InlineData("NJOMAN SOERJADI", "NYOMAN SURYADI")]
    [InlineData("I WAYAN SUDIRA", "I WAJAN SUDIRA")]
    [InlineData("TAN AH KOW", "AH KOW TAN")]
    public void One_name_in_two_spellings_is_the_same(string left, string right) => Assert.Equal(NameOutcome.Same, Both(left, right).Outcome);

    [Theory]
    [InlineData("AZMAN BIN HASHIM", "AZMAN", NameReason.FatherNameMissing)]
    [InlineData("SITI NUR AMINAH", "SITI AMINAH", NameReason.ElementMissing)]
    [InlineData("ROSMANI", "RUSMANI", NameReason.WeakSpelling)]
    [InlineData("M. RIZKI PRATAMA", "MUHAMMAD RIZKI PRATAMA", NameReason.WeakSpelling)]
    [InlineData("RIZKI A PRATAMA", "RIZKI ADI PRATAMA", NameReason.Initial)]
    [InlineData("LIM MEI LING @ LIM SIEW LING", "LIM MEI LING LIM SIEW LING", NameReason.Alias)]
    public void A_small_difference_is_told(string left, string right, NameReason reason)
    {
        var comparison = Both(left, right);

        Assert.InRange(comparison.Outcome, NameOutcome.Possible, NameOutcome.Likely);
        Assert.True(comparison.Reasons.HasFlag(reason), comparison.Reasons.ToString());
    }

    [Theory]
    [InlineData("JAYA", "YAYA")]
    [InlineData("BUDI SANTOSO", "BUDI HARTONO")]
    [InlineData("MUHAMMAD RIZKI", "MUHAMMAD FAJAR")]
    [InlineData("AHMAD BIN ISMAIL", "AHMAD BIN HASAN")]
    [InlineData("AHMAD BIN ISMAIL", "ISMAIL")]
    [InlineData("SITI AMINAH", "SITI ROHANI")]
    [InlineData("TAN AH KOW", "TAN MEI LING")]
    [InlineData("SUPARMAN", "")]
    [InlineData("FNU", "FNU")]
    public void Common_elements_alone_make_no_match(string left, string right) => Assert.Equal(NameOutcome.Different, Both(left, right).Outcome);

    [Fact]
    public void A_father_left_out_of_a_common_name_leaves_too_little() =>
        Assert.Equal(NameOutcome.Possible, Both("MUHAMMAD BIN ISMAIL", "MUHAMMAD").Outcome);

    [Fact]
    public void A_son_and_a_daughter_are_told_apart()
    {
        var comparison = Both("NOR AZMAN BIN HASHIM", "NOR AZMAN BINTI HASHIM");

        Assert.True(comparison.Reasons.HasFlag(NameReason.PatronymicDiffers));
        Assert.NotEqual(NameOutcome.Same, comparison.Outcome);
    }

    [Fact]
    public void A_zone_that_its_name_fills_is_compared_by_prefix()
    {
        var field = MrzName.Write("NURUL AISYAH HUMAIRA BINTI ABDUL RAHMAN SHAH", null, ZoneFormat.Td3).Field;
        Assert.True(MachineReadableZone.TryParse(["P<MYS" + field, "H234567899MYS7506305F2906302750630125044<<96"], new DateOnly(2026, 8, 1), out var zone, out _));

        var cut = NameComparison.Compare(PersonName.Of(zone), PersonName.Read("NURUL AISYAH HUMAIRA BINTI ABDUL RAHMAN SHAH"));
        var other = NameComparison.Compare(PersonName.Of(zone), PersonName.Read("NURUL AISYAH BINTI KASSIM"));

        Assert.Equal(NameOutcome.Likely, cut.Outcome);
        Assert.True(cut.Reasons.HasFlag(NameReason.Cut));
        Assert.True(other.Outcome < NameOutcome.Likely);
    }

    [DomainFact]
    public void Every_family_of_variants_is_one_name()
    {
        foreach (var row in DomainTable.Read("name-variants").Where(row => row["kind"] is "GIVEN_NAME" or "ABBREVIATION" && row["treatment"] is "EQUIV"))
            Assert.True(Both($"{row["canonical"]} WIRANATA", $"{row["variant"]} WIRANATA").Outcome == NameOutcome.Same, $"{row["canonical"]} and {row["variant"]}");
    }

    [DomainFact]
    public void Knows_every_patronymic_alias_mark_and_placeholder()
    {
        foreach (var row in DomainTable.Read("name-variants"))
        {
            var same = row["kind"] switch
            {
                "PATRONYMIC" => Both($"AZMAN {row["variant"]} HASHIM", "AZMAN HASHIM"),
                "ALIAS_MARK" => Both($"AZMAN {row["variant"]} ROSLAN", "ROSLAN"),
                "PLACEHOLDER" => Both($"{row["variant"]} SUPARMAN", "SUPARMAN"),
                "TITLE_DROP" when row["canonical"] is "ACADEMIC_ID" && row["variant"].Contains('.', StringComparison.Ordinal) && row["variant"][1] == '.' =>
                    Both($"JOKO SANTOSO, {row["variant"]}", "JOKO SANTOSO"),
                "TITLE_DROP" when row["canonical"] is not "ACADEMIC_ID" && row["variant"] is not "TUAN" => Both($"{row["variant"]} JOKO SANTOSO", "JOKO SANTOSO"),
                _ => null,
            };

            Assert.True(same is null or { Outcome: NameOutcome.Same }, $"{row["kind"]} {row["variant"]}");
        }
    }

    [DomainFact]
    public void Keeps_every_hereditary_style()
    {
        foreach (var row in DomainTable.Read("name-variants").Where(row => row["kind"] is "NAME_STYLE_KEEP"))
            Assert.NotEqual(NameOutcome.Same, Both($"{row["variant"]} SURYANTO", "SURYANTO").Outcome);
    }

    /// <summary>A comparison that would depend on the order of its sides would be no comparison.</summary>
    private static NameComparison Both(string left, string right)
    {
        var comparison = NameComparison.Compare(left, right);
        var reverse = NameComparison.Compare(right, left);
        Assert.Equal((comparison.Outcome, comparison.Score, comparison.Reasons), (reverse.Outcome, reverse.Score, reverse.Reasons));
        return comparison;
    }
}
