using Gateway.Records.Identifiers;

namespace Gateway.Sandbox.People.Names;

/// <summary>Puts names together as each community does.</summary>
internal sealed class NameMaker(Chance chance)
{
    public MadeName Make(Community community, Sex sex, int age)
    {
        var list = NameList.Of(community);
        return community switch
        {
            Community.Javanese => Javanese(list, sex, age),
            Community.Balinese => MadeName.Indonesian($"{(sex == Sex.Female ? "NI" : "I")} {Two(list, sex)}"),
            Community.Batak or Community.EastNusaTenggara => MadeName.Indonesian($"{Given(list, sex)} {chance.Pick(list.Tails)}"),
            Community.Minangkabau => MadeName.Indonesian(chance.In1000(300) ? $"{Given(list, sex)} {chance.Pick(list.Tails)}" : Given(list, sex)),
            Community.Bugis => Bugis(list, sex),
            Community.Malay => Malay(list, sex),
            Community.Indian => MadeName.Malaysian($"{Given(list, sex)} {(sex == Sex.Female ? "A/P" : "A/L")} {chance.Pick(list.Tails)}"),
            Community.ChineseMalaysian => Chinese(list, sex),
            Community.Iban => MadeName.Malaysian($"{Given(list, sex)} ANAK {chance.Pick(list.Tails)}"),
            Community.Kadazan => MadeName.Malaysian($"{Given(list, sex)} {(chance.In1000(400) ? $"{Bin(sex)} " : "")}{chance.Pick(list.Tails)}"),
            _ => Titled(Two(list, sex), sex),
        };
    }

    /// <summary>One word for many of the older; some of those repeat it where a form asks for a family name.</summary>
    private MadeName Javanese(NameList list, Sex sex, int age)
    {
        if (!chance.In1000(age > 50 ? 450 : 60))
            return Titled(Two(list, sex), sex);
        var name = chance.Pick(list.First(sex));
        return chance.In1000(50) ? MadeName.Indonesian(name) with { Primary = name, Secondary = name } : MadeName.Indonesian(name);
    }

    private MadeName Bugis(NameList list, Sex sex)
    {
        var name = Two(list, sex);
        return chance.In1000(150) ? MadeName.Indonesian($"ANDI {name}") : Titled(name, sex);
    }

    private MadeName Malay(NameList list, Sex sex)
    {
        // Some first words are never a whole name.
        var first = chance.Pick(list.First(sex));
        var alone = first is not ("MUHAMMAD" or "MOHD" or "NIK" or "WAN" or "SYED" or "NURUL" or "NUR" or "NOR" or "SITI" or "SHARIFAH") && chance.In1000(550);
        return MadeName.Malaysian($"{first} {(alone ? "" : $"{chance.Pick(list.Last(sex))} ")}{Bin(sex)} {chance.Pick(list.Tails)}");
    }

    private MadeName Chinese(NameList list, Sex sex)
    {
        var family = chance.Pick(list.Tails);
        var name = $"{family} {chance.Pick(list.First(sex))}";
        if (chance.In1000(200))
            return MadeName.Malaysian($"{name} {chance.Pick(list.Last(sex))}");
        return MadeName.Malaysian(chance.In1000(80) ? $"{name} @ {family} {chance.Pick(list.First(sex))}" : name);
    }

    /// <summary>The register keeps titles, degrees and aliases that a passport leaves out.</summary>
    private MadeName Titled(string name, Sex sex) => chance.Below(100) switch
    {
        0 => MadeName.Indonesian(name, $"{(sex == Sex.Female ? "HJ." : "H.")} {name}"),
        1 => MadeName.Indonesian(name, $"{name}, S.PD"),
        2 => MadeName.Indonesian(name, $"{name} ALIAS {name[..name.IndexOf(' ', StringComparison.Ordinal)]}"),
        _ => MadeName.Indonesian(name),
    };

    private string Given(NameList list, Sex sex) => chance.In1000(450) ? Two(list, sex) : chance.Pick(list.First(sex));

    private string Two(NameList list, Sex sex) => $"{chance.Pick(list.First(sex))} {chance.Pick(list.Last(sex))}";

    private static string Bin(Sex sex) => sex == Sex.Female ? "BINTI" : "BIN";
}
