using Gateway.Adapters.Scaffolding;
using Gateway.Records;
using Gateway.Tests;

namespace Gateway.Adapters.Tests.Scaffolding;

public sealed class WordTableTests
{
    [Theory]
    [InlineData("tarikhLahir", "tarikh lahir")]
    [InlineData("TARIKH_LAHIR", "tarikh lahir")]
    [InlineData("@Tarikh-Lahir", "tarikh lahir")]
    [InlineData("NoDokumen", "no dokumen")]
    public void Reads_words_out_of_names(string name, string words) => Assert.Equal(words, Words.Of(name));

    [DomainFact]
    public void Knows_every_false_friend_of_the_public_tables()
    {
        var words = DomainTable.Read("field-labels").Where(row => row["kind"] == "FALSE_FRIEND").SelectMany(row => row["label_en_or_word"].Split(" / ")).ToList();

        Assert.InRange(words.Count, 40, 100);
        Assert.All(words, word => Assert.NotNull(FalseFriend.In(Words.Of(word))));
    }

    [DomainTheory]
    [InlineData("full_name", "/holder/name")]
    [InlineData("birth_date", "/holder/birthDate")]
    [InlineData("birth_place", "/holder/placeOfBirth")]
    [InlineData("sex", "/holder/sex")]
    [InlineData("nationality", "/holder/nationality")]
    [InlineData("document_number", "/document/number")]
    [InlineData("passport_number", "/document/number")]
    [InlineData("issue_date", "/document/issuedOn")]
    public void Knows_the_labels_of_the_public_tables(string field, string canonical)
    {
        var row = DomainTable.Read("field-labels").Single(row => row["kind"] == "FIELD" && row["canonical"] == field);

        foreach (var label in row["label_id"].Split('/').Concat(row["label_ms"].Split('/')))
            Assert.True(FieldWords.Name(Words.Of(label), JsonPointer.Parse(canonical)), label);
    }

    [Fact]
    public void A_single_letter_means_something_only_beside_its_partner()
    {
        var sex = JsonPointer.Parse("/holder/sex");

        Assert.Equal("FEMALE", CodeWords.Find("P", sex, ["L", "P"]));
        // Pria, a man.
        Assert.Null(CodeWords.Find("P", sex, ["P", "W"]));
        Assert.Null(CodeWords.Find("L", sex, ["L"]));
    }
}
