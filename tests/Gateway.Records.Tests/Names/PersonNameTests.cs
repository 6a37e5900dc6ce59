using Gateway.Records.Names;

namespace Gateway.Records.Tests.Names;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("AHMAD BIN ISMAIL", "AHMAD", PatronymicKind.SonOf, "ISMAIL")]
    [InlineData("Nurul Aisyah binti Abdul Rahman", "NURUL AISYAH", PatronymicKind.DaughterOf, "ABDUL RAHMAN")]
    [InlineData("KUMAR A/L RAJAN", "KUMAR", PatronymicKind.SonOf, "RAJAN")]
    [InlineData("KUMAR A L RAJAN", "KUMAR", PatronymicKind.SonOf, "RAJAN")]
    [InlineData("DEVI A/P SURESH", "DEVI", PatronymicKind.DaughterOf, "SURESH")]
    [InlineData("LEMBANG ANAK UNGGANG", "LEMBANG", PatronymicKind.ChildOf, "UNGGANG")]
    [InlineData("I GUSTI ANAK AGUNG RAI", "I GUSTI ANAK AGUNG RAI", PatronymicKind.None, "")]
    [InlineData("SUPARMAN", "SUPARMAN", PatronymicKind.None, "")]
    [InlineData("HAJI ISMAIL BIN HAJI DERAMAN", "ISMAIL", PatronymicKind.SonOf, "DERAMAN")]
    [InlineData("TUN", "TUN", PatronymicKind.None, "")]
    public void Finds_the_fathers_name_behind_its_word(string name, string own, PatronymicKind kind, string father)
    {
        var form = Assert.Single(PersonName.Read(name).Forms);

        Assert.Equal((own, kind, father), (string.Join(' ', form.Own), form.Patronymic, string.Join(' ', form.Father)));
    }

    [Theory]
    [InlineData("LIM MEI LING @ LIM SIEW LING", "LIM MEI LING|LIM SIEW LING")]
    [InlineData("BUDI@SANTO", "BUDI|SANTO")]
    [InlineData("BUDI alias SANTO", "BUDI|SANTO")]
    [InlineData("-", "")]
    [InlineData("TIADA", "")]
    public void Parts_aliases_and_keeps_the_original(string name, string forms)
    {
        var read = PersonName.Read(name);

        Assert.Equal(name, read.Original);
        Assert.Equal(forms.Split('|', StringSplitOptions.RemoveEmptyEntries), read.Forms.Select(form => string.Join(' ', form.Own)));
    }

    [Fact]
    public void Never_prints_what_it_holds() => Assert.Equal(nameof(PersonName), PersonName.Read("SUPARMAN").ToString());

    [Fact]
    public void Half_a_surrogate_pair_is_compared_without_harm() =>
        Assert.Equal(NameOutcome.Same, NameComparison.Compare("BUDI \ud800", "BUDI \ud800").Outcome);

    [Fact]
    public void A_name_in_another_script_still_equals_itself() =>
        Assert.Equal(NameOutcome.Same, NameComparison.Compare("محمد يوسف", "محمد يوسف").Outcome);
}
