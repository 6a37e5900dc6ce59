using System.Text;
using Gateway.Records.Identifiers;
using Gateway.Records.Json;
using Gateway.Records.Mrz;

namespace Gateway.Records.Tests.Mrz;

public sealed class MachineReadableZoneTests
{
    private const string Line1 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    private const string Line2 = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    private static readonly DateOnly Today = new(2026, 8, 1);

    [Fact]
    public void Reads_the_lines_of_a_record()
    {
        Assert.True(JsonRecord.TryRead(Encoding.UTF8.GetBytes($"""["{Line1}","{Line2}"]"""), RecordLimits.Exchange, out var record, out _));
        using var owned = record;

        Assert.True(MachineReadableZone.TryParse(record.Root, Today, out var zone, out var findings));

        Assert.Empty(findings);
        Assert.Equal("ANNA MARIA ERIKSSON", zone.FullName);
        Assert.Equal(new DateOnly(1974, 8, 12), zone.Birth.Date?.Exact);
        Assert.Equal(new DateOnly(2012, 4, 15), zone.Expiry.Date?.Exact);
        Assert.Equal(ZoneDoubts.Specimen, zone.Doubts);
    }

    [Theory]
    [InlineData("mrz/format/lines", "", Line1)]
    [InlineData("mrz/format/lines", "", Line1, Line2, Line2, Line2)]
    [InlineData("mrz/format/length", "/1", Line1, Line2 + "0")]
    [InlineData("mrz/format/length", "/0", "P<UTO", Line2)]
    [InlineData("mrz/format/character", "/0", "P<UTOERIKSSON<<ANNA<mARIA<<<<<<<<<<<<<<<<<<<", Line2)]
    [InlineData("mrz/format/character", "/1", Line1, "L898902C36UTO7408122F1204159ZE184226B     10")]
    public void Says_what_keeps_lines_from_being_a_zone(string code, string at, params string[] lines)
    {
        Assert.False(MachineReadableZone.TryParse(lines, Today, out var zone, out var findings));

        Assert.Null(zone);
        var finding = Assert.Single(findings);
        Assert.Equal(code, finding.Code);
        Assert.Equal(JsonPointer.Parse(at), finding.At);
    }

    [Fact]
    public void Refuses_a_record_value_that_is_no_array()
    {
        Assert.False(MachineReadableZone.TryParse(default(RecordValue), Today, out _, out var findings));

        Assert.Equal("mrz/format/lines", Assert.Single(findings).Code);
    }

    [Theory]
    [InlineData(1, 0, "number composite")]
    [InlineData(1, 9, "number composite")]
    [InlineData(1, 14, "birth composite")]
    [InlineData(1, 19, "birth composite")]
    [InlineData(1, 22, "expiry composite")]
    [InlineData(1, 27, "expiry composite")]
    [InlineData(1, 30, "personal composite")]
    [InlineData(1, 42, "personal composite")]
    [InlineData(1, 43, "composite")]
    [InlineData(0, 6, "")]
    [InlineData(1, 11, "")]
    public void A_changed_character_fails_the_digits_that_cover_it(int line, int position, string failing)
    {
        var lines = new[] { Line1, Line2 };
        lines[line] = Replace(lines[line], position);

        MachineReadableZone.TryParse(lines, Today, out _, out var findings);

        var expected = failing.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(check => new Finding($"mrz/check-digit/{check}", JsonPointer.Parse("/1")));
        Assert.Equal(expected, findings);
    }

    [Fact]
    public void Points_at_the_line_of_each_digit_of_a_card()
    {
        string[] lines = ["I<UTOD231458900<<<<<<<<<<<<<<<", "7408123F1204158UTO<<<<<<<<<<<0", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"];

        MachineReadableZone.TryParse(lines, Today, out _, out var findings);

        Assert.Equal(
            ["mrz/check-digit/number /0", "mrz/check-digit/birth /1", "mrz/check-digit/expiry /1", "mrz/check-digit/composite /1"],
            findings.Select(finding => $"{finding.Code} {finding.At}"));
    }

    [Fact]
    public void Flags_a_nationality_that_no_check_digit_covers()
    {
        Assert.True(MachineReadableZone.TryParse([Line1, "L898902C36UT07408122F1204159ZE184226B<<<<<10"], Today, out var zone, out _));

        Assert.Equal("UT0", zone.Nationality);
        Assert.True(zone.Doubts.HasFlag(ZoneDoubts.NationalityUnknown));
    }

    [Fact]
    public void Reads_a_long_number_by_either_habit_and_tells_which()
    {
        Assert.True(MachineReadableZone.TryParse(
            ["IDBEL000590240<6013<<<<<<<<<<<", "8512017F1311048BEL851201002007", "REINARTZ<<ULRIKE<KATIA<E<<<<<<"], Today, out var filler, out _));
        Assert.True(MachineReadableZone.TryParse(
            ["IDBEL600001795<0152<<<<<<<<<<<", "1301014F2311207BEL130101987398", "SPECIMEN<<SPECIMEN<<<<<<<<<<<<"], Today, out var rule, out _));

        Assert.Equal(("000590240601", ZoneDoubts.NumberCheckCountsFiller), (filler.DocumentNumber, filler.Doubts));
        Assert.Equal(("600001795015", ZoneDoubts.None), (rule.DocumentNumber, rule.Doubts));
    }

    [Theory]
    [InlineData("850817", "1985-08-17")]
    [InlineData("250101", "2025-01-01 1925-01-01")]
    [InlineData("270101", "1927-01-01")]
    [InlineData("260801", "2026-08-01 1926-08-01")]
    [InlineData("260802", "1926-08-02")]
    [InlineData("160731", "2016-07-31")]
    [InlineData("160801", "2016-08-01 1916-08-01")]
    [InlineData("65<<<<", "1965")]
    [InlineData("6504<<", "1965-04")]
    [InlineData("480000", "1948")]
    [InlineData("000229", "2000-02-29")]
    [InlineData("<<<<<<", "")]
    [InlineData("000000", "")]
    [InlineData("<<0417", "")]
    public void A_birth_date_keeps_each_century_that_makes_its_holder_a_living_person(string raw, string candidates)
    {
        Assert.True(ZoneDate.TryReadBirth(raw, Today, out var date));

        Assert.Equal(candidates.Split(' ', StringSplitOptions.RemoveEmptyEntries), date.Candidates.Select(candidate => candidate.ToString()));
        Assert.Equal(date.Candidates.Length == 2, date.IsAmbiguous);
        Assert.Equal(raw.EndsWith("0000", StringComparison.Ordinal), date.HasZerosForUnknown);
    }

    [Theory]
    [InlineData("920145")]
    [InlineData("900230")]
    [InlineData("901301")]
    [InlineData("0A0101")]
    [InlineData("9<0101")]
    [InlineData("010229")]
    [InlineData("<<1301")]
    public void A_birth_date_off_the_calendar_is_refused(string raw) => Assert.False(ZoneDate.TryReadBirth(raw, Today, out _));

    [Fact]
    public void Says_that_a_sex_is_none_of_the_letters()
    {
        Assert.False(MachineReadableZone.TryParse([Line1, "L898902C36UTO7408122L1204159ZE184226B<<<<<10"], Today, out var zone, out var findings));

        Assert.Equal("mrz/sex", Assert.Single(findings).Code);
        Assert.Equal(Sex.Unspecified, zone?.Sex);
    }

    [Fact]
    public void Any_characters_of_a_zone_are_read_or_refused_with_every_breach_at_its_line()
    {
        const string Alphabet = "<<<<<<<<<<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var random = new Random(9303);
        int[][] shapes = [[30, 30, 30], [36, 36], [44, 44]];
        for (var i = 0; i < 20_000; i++)
        {
            string[] lines = [.. shapes[i % 3].Select(length => random.GetString(Alphabet, length))];

            var reads = MachineReadableZone.TryParse(lines, Today, out var zone, out var findings);

            Assert.NotNull(zone);
            Assert.Equal(reads, findings.Count == 0);
            Assert.All(findings, finding => Assert.Single(finding.At.Segments));
        }
    }

    [Fact]
    public void Never_prints_what_it_holds()
    {
        Assert.True(MachineReadableZone.TryParse([Line1, Line2], Today, out var zone, out _));

        Assert.Equal("Td3 zone", zone.ToString());
    }

    /// <summary>The next character of its alphabet: a step that every weight shows.</summary>
    private static string Replace(string line, int position) =>
        string.Concat(line.AsSpan(0, position), line[position] is '<' or '9' ? "1" : ((char)(line[position] + 1)).ToString(), line.AsSpan(position + 1));
}
