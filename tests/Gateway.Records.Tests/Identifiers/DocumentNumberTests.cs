using Gateway.Records.Identifiers;

namespace Gateway.Records.Tests.Identifiers;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("e 123 4567", "E1234567")]
    [InlineData("XD123456", "XD123456")]
    [InlineData("nnk/2024-00017", "NNK/2024-00017")]
    [InlineData("A0000001", "A0000001")]
    public void Takes_its_matching_form(string text, string value) => Assert.Equal(value, DocumentNumber.Parse(text).Value);

    [Theory]
    [InlineData("B123456")]
    [InlineData("b 123456")]
    [InlineData("00000000")]
    [InlineData("A0000000")]
    [InlineData("99999999")]
    [InlineData("XXXXXXX")]
    [InlineData("NA")]
    [InlineData("tidak ada")]
    [InlineData(" ")]
    [InlineData(null)]
    public void A_placeholder_is_no_number(string? text)
    {
        Assert.False(DocumentNumber.TryParse(text, out _, out var finding));

        Assert.Equal("document-number/absent", finding?.Code);
    }

    [Theory]
    [InlineData("E1234567;")]
    [InlineData("Ａ1234567")]
    [InlineData("/A1234567")]
    [InlineData("A123456789012345678901234567890")]
    public void Refuses_other_characters_and_endless_numbers(string text)
    {
        Assert.False(DocumentNumber.TryParse(text, out _, out var finding));

        Assert.Equal("document-number/format", finding?.Code);
    }

    [Theory]
    [InlineData("ID_PASSPORT_ORDINARY", "E1234567", true)]
    [InlineData("ID_PASSPORT_ELECTRONIC", "X7654321", true)]
    [InlineData("ID_PASSPORT_ORDINARY", "A12345678", false)]
    [InlineData("MY_PASSPORT_ORDINARY", "K12345678", true)]
    [InlineData("MY_PASSPORT_ORDINARY", "E12345678", false)]
    [InlineData("ID_SPLP_CITIZEN", "XD123456", true)]
    public void Knows_the_shape_of_ordinary_passports_and_guesses_no_other(string type, string number, bool has) =>
        Assert.Equal(has, DocumentNumber.Parse(number).HasShapeOf(type));
}
