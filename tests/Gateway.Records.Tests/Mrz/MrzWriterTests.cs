using Gateway.Records.Dates;
using Gateway.Records.Identifiers;
using Gateway.Records.Mrz;
using Gateway.Tests;

namespace Gateway.Records.Tests.Mrz;

public sealed class MrzWriterTests
{
    private static readonly DateOnly Today = new(2026, 8, 1);

    [DomainFact]
    public void Writes_every_letter_of_the_transliteration_table()
    {
        foreach (var row in DomainTable.Read("mrz-transliteration"))
        {
            var letter = row["character"] is "(space)" ? " " : row["character"];
            var expected = row["mrz_output"] switch
            {
                ['(', ..] or ['d', 'r', 'o', 'p', ..] when letter is not "@" => "AB",
                ['<', ..] when letter is not "," => "A<B",
                "drop or <" => "A<B",
                _ when letter is "," => "AB",
                var written => $"A{written}B",
            };

            Assert.True(Transliteration.TryWrite($"A{letter}B", out var elements), row["codepoint"]);
            Assert.True(Transliteration.TryWrite($"a{letter.ToLowerInvariant()}b", out var lower), row["codepoint"]);

            Assert.Equal(expected, elements);
            Assert.Equal(expected, lower);
        }
    }

    [DomainFact]
    public void Writes_every_published_name_field_of_31()
    {
        foreach (var row in DomainTable.Read("mrz-truncation-examples"))
        {
            var parts = row["td2_name_field_31"].Split("<<");
            Assert.Equal(row["full_name_printed_order"], row["td2_name_field_31"].Replace("<<", " ", StringComparison.Ordinal).Replace('<', ' '));

            var name = MrzName.Write(parts[0].Replace('<', ' '), parts[1].Replace('<', ' '), ZoneFormat.Td2);

            Assert.Equal(row["td2_name_field_31"], name.Field);
        }
    }

    [Theory]
    [InlineData("Nilavadhanananda", "Chayapa Dejthamrong Krasuang", ZoneFormat.Td2, "NILAVADHANANANDA<<CHAYAPA<DEJ<K")]
    [InlineData("Nilavadhanananda", "Arnpol Petch Charonguang", ZoneFormat.Td2, "NILAVADHANANANDA<<ARNPOL<PETC<C")]
    [InlineData("Bennelong Wooloomooloo Warrandyte Warnambool", "Dingo Potoroo", ZoneFormat.Td2, "BENNELONG<WOOLOOMOOLOO<W<W<<D<P")]
    [InlineData("Nilavadhanananda", "Chayapa Dejthamrong Krasuang", ZoneFormat.Td3, "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K")]
    [InlineData("Nurul Aisyah Humaira binti Abdul Rahman Shah", null, ZoneFormat.Td3, "NURUL<AISYAH<HUMAIRA<BINTI<ABDUL<RAHM<S")]
    public void Shortens_from_the_last_element_and_fills_the_field(string primary, string? secondary, ZoneFormat format, string field)
    {
        var name = MrzName.Write(primary, secondary, format);

        Assert.Equal(field, name.Field);
        Assert.True(name.IsCut);
    }

    [Fact]
    public void Leaves_elements_out_only_where_initials_are_too_many()
    {
        var name = MrzName.Write("A B C D E F G H", "I J K L M N O P Q", ZoneFormat.Td1);

        Assert.Equal("A<B<C<D<E<F<G<H<<I<J<K<L<M<N<O", name.Field);
        Assert.True(name.IsCut);
    }

    [Theory]
    [InlineData("Ma'ruf", "MARUF")]
    [InlineData("Kumar A/L Rajan", "KUMAR<AL<RAJAN")]
    [InlineData("Lim Mei Ling @ Lim Siew Ling", "LIM<MEI<LING<LIM<SIEW<LING")]
    [InlineData("Siti-Aminah", "SITI<AMINAH")]
    [InlineData("M. Yusuf", "M<YUSUF")]
    public void Writes_names_of_both_states(string name, string field) =>
        Assert.Equal(field.PadRight(39, '<'), MrzName.Write(name, null, ZoneFormat.Td3).Field);

    [Fact]
    public void Refuses_letters_that_have_no_form_in_a_zone() => Assert.Throws<FormatException>(() => MrzName.Write("محمد", null, ZoneFormat.Td3));

    [Theory]
    [InlineData(ZoneFormat.Td1, "D23145890734", "A1", "B2")]
    [InlineData(ZoneFormat.Td1, "A1", "", "")]
    [InlineData(ZoneFormat.Td2, "D23145890734", "", "")]
    [InlineData(ZoneFormat.Td2, "D2314589", "A123", "")]
    [InlineData(ZoneFormat.Td3, "E1234567", "", "")]
    [InlineData(ZoneFormat.Td3, "A12345678", "800229105533", "")]
    [InlineData(ZoneFormat.MrvA, "A12345678", "6ZE184226B", "")]
    [InlineData(ZoneFormat.MrvB, "A12345678", "6ZE1", "")]
    public void What_is_written_is_read_without_a_finding(ZoneFormat format, string number, string optional1, string optional2)
    {
        var content = new ZoneContent
        {
            Format = format,
            DocumentCode = format is ZoneFormat.MrvA or ZoneFormat.MrvB ? "V" : format is ZoneFormat.Td3 ? "P" : "I",
            Issuer = "IDN",
            PrimaryIdentifier = "SUPARMAN",
            DocumentNumber = number,
            Nationality = "IDN",
            Birth = ReducedDate.Parse("1965-04"),
            Sex = Sex.Unspecified,
            Expiry = ReducedDate.Parse("2030-01-01"),
            Optional1 = optional1,
            Optional2 = optional2,
        };

        Assert.True(MachineReadableZone.TryParse(MrzWriter.Write(content), Today, out var zone, out var findings), string.Join(' ', findings));

        Assert.Equal((format, number, optional1, optional2), (zone.Format, zone.DocumentNumber, zone.Optional1, zone.Optional2));
        Assert.Equal(content.Birth, zone.Birth.Date);
        Assert.Equal(ZoneDoubts.None, zone.Doubts);
    }

    [Fact]
    public void A_passport_cannot_carry_a_long_number() => Assert.Throws<FormatException>(() => MrzWriter.Write(new ZoneContent
    {
        Format = ZoneFormat.Td3,
        DocumentCode = "P",
        Issuer = "DEU",
        PrimaryIdentifier = "SPECIMEN",
        DocumentNumber = "D23145890734",
        Nationality = "DEU",
        Birth = null,
        Sex = Sex.Female,
        Expiry = null,
    }));
}
