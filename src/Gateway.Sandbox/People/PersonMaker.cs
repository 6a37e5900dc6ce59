using Gateway.Records.Identifiers;
using Gateway.Records.Places;
using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.People.Names;
using Gateway.Sandbox.People.Stays;

namespace Gateway.Sandbox.People;

/// <summary>Makes whole people, one after another.</summary>
internal sealed class PersonMaker(Chance chance, DateOnly today)
{
    /// <summary>Kalimantan Barat and Kalimantan Utara, whose land border is with Sarawak and Sabah.</summary>
    private static readonly string[] BorderProvinces = ["61", "65"];

    private readonly IdentityMaker _identities = new(chance, today);
    private readonly NameMaker _names = new(chance);
    private readonly DocumentMaker _documents = new(chance, today);
    private readonly StayMaker _stays = new(chance, today);

    /// <summary>Three Indonesians for each Malaysian, as the traffic goes.</summary>
    public SyntheticPerson Next() => chance.In1000(750) ? Indonesian() : Malaysian();

    private SyntheticPerson Indonesian()
    {
        var situation = Situation.Pick(chance, Situation.OfIndonesians);
        var age = chance.Between(situation.Youngest, situation.Oldest);
        var homeland = Homeland.Pick(chance, Homeland.InIndonesia);
        // Border passes are for people of the border area alone.
        var home = _identities.Home(situation.Pass == "PLB" ? BorderProvinces : homeland.Places);
        // Domestic work is open to women alone, whose card a mark in the day of birth tells apart.
        var sex = situation.Pass == "PLKS_PRA" ? Sex.Female : AnySex();
        var birth = _identities.Known(_identities.Birth(age), age);
        var name = _names.Make(homeland.Community, sex, age);
        var abroad = situation.Kind is SituationKind.WithoutPass or SituationKind.Held or SituationKind.Enrolled && chance.In1000(250);
        var person = new SyntheticPerson
        {
            Name = name.Register,
            Community = homeland.Community,
            Nationality = "IDN",
            Sex = sex,
            BirthDate = birth,
            PlaceOfBirth = Printed(home),
            Nik = abroad ? _identities.Nit(birth, sex) : _identities.Nik(home, birth, sex),
            MyKad = situation.Pass == "PERMIT_MASUK" ? _identities.MyPr(birth, sex) : null,
            Stay = _stays.InMalaysia(situation, age),
            IsProtected = IsProtected(situation),
        };
        return person with { Documents = [.. IndonesianDocuments(situation, new Bearer(name, birth, sex, "IDN"), home)] };
    }

    private SyntheticPerson Malaysian()
    {
        var situation = Situation.Pick(chance, Situation.OfMalaysians);
        var age = chance.Between(situation.Youngest, situation.Oldest);
        var homeland = Homeland.Pick(chance, Homeland.InMalaysia);
        var state = chance.Pick(homeland.Places);
        var sex = AnySex();
        var birth = _identities.Known(_identities.Birth(age), age);
        var name = _names.Make(homeland.Community, sex, age);
        var myKad = _identities.MyKad(state, birth, sex);
        var person = new SyntheticPerson
        {
            Name = name.Register,
            Community = homeland.Community,
            Nationality = "MYS",
            Sex = sex,
            BirthDate = birth,
            PlaceOfBirth = Printed(myKad.Birthplace),
            MyKad = myKad,
            Stay = _stays.InIndonesia(situation),
            IsProtected = IsProtected(situation),
        };
        return person with { Documents = [.. MalaysianDocuments(situation, new Bearer(name, birth, sex, "MYS", myKad.Value), state)] };
    }

    private IEnumerable<TravelDocument> IndonesianDocuments(Situation situation, Bearer bearer, IndonesianRegency home)
    {
        var any = _documents.AnyVerdict();
        return situation.Kind switch
        {
            SituationKind.AtHome when BorderProvinces.Contains(home.ProvinceCode) && chance.In1000(500) => [_documents.BorderPass(bearer, home)],
            SituationKind.AtHome => _documents.IndonesianPassport(bearer, any),
            SituationKind.Staying when situation.Pass == "PLB" => [_documents.BorderPass(bearer, home)],
            SituationKind.Staying => _documents.IndonesianPassport(bearer, chance.In1000(930) ? DocumentVerdict.Valid : any),
            SituationKind.WithoutPass or SituationKind.Held => chance.Below(10) switch
            {
                < 3 => [],
                < 7 => [_documents.Splp(bearer)],
                _ => _documents.IndonesianPassport(bearer, chance.Pick([DocumentVerdict.Expired, DocumentVerdict.Lost])),
            },
            SituationKind.Departed when chance.In1000(400) => [.. _documents.IndonesianPassport(bearer, DocumentVerdict.Lost), _documents.Splp(bearer)],
            _ => _documents.IndonesianPassport(bearer, chance.In1000(450) ? DocumentVerdict.Expired : any),
        };
    }

    private IEnumerable<TravelDocument> MalaysianDocuments(Situation situation, Bearer bearer, string state)
    {
        var verdict = situation.Kind == SituationKind.Staying && chance.In1000(930) ? DocumentVerdict.Valid : _documents.AnyVerdict();
        var passports = _documents.MalaysianPassport(bearer, state, verdict);
        if (situation.Kind == SituationKind.Held || (situation.Pass == "EPO" && chance.In1000(500)))
            return [.. passports, _documents.EmergencyCertificate(bearer)];
        return state is "MY-12" or "MY-13" && situation.Kind == SituationKind.AtHome && chance.In1000(250)
            ? [.. passports, _documents.BorderPass(bearer, state)]
            : passports;
    }

    /// <summary>One in a thousand states none.</summary>
    private Sex AnySex() => chance.In1000(1) ? Sex.Unspecified : chance.In1000(500) ? Sex.Female : Sex.Male;

    /// <summary>One in a hundred, and more of those who are held.</summary>
    private bool IsProtected(Situation situation) => chance.In1000(situation.Kind == SituationKind.Held ? 80 : 10);

    private static string Printed(IndonesianRegency home) =>
        string.Join(' ', home.Name.Split(' ').Where(word => word is not ("Kabupaten" or "Kota" or "Administrasi"))).ToUpperInvariant();

    private static string Printed(MalaysianBirthplace place) => place.Kind switch
    {
        MalaysianBirthplaceKind.State => place.Label.ToUpperInvariant(),
        MalaysianBirthplaceKind.Country => place.Label.Split(',')[0],
        // Groups name no country, so the document's own words stand in.
        _ => "LUAR NEGARA",
    };
}
