using System.Globalization;
using System.Text;
using System.Xml;
using Gateway.Records.Dates;
using Gateway.Sandbox.People;
using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.People.Stays;

namespace Gateway.Sandbox.Systems.MyImms;

/// <summary>
/// What MyIMMs says of a document or a person whatever the question: elements of an answer. All of it, of a protected person too, with the flag: hiding
/// such a person from the other state is the gateway's part.
/// </summary>
internal static class MyImmsFacts
{
    private static readonly XmlWriterSettings Settings = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    public static byte[] Document(SyntheticPerson person, TravelDocument document) => Elements(xml =>
    {
        xml.WriteElementString("NegaraPengeluar", document.Issuer);
        xml.WriteElementString("JenisDokumen", MyImmsWords.DocumentType(document.Type));
        xml.WriteElementString("NoDokumen", document.Number);
        xml.WriteElementString("TarikhDikeluarkan", Day(document.IssuedOn));
        xml.WriteElementString("TarikhTamat", Day(document.ExpiresOn));
        xml.WriteElementString("PejabatPengeluar", document.IssuingOffice);
        xml.WriteElementString("SehalaSahaja", Truth(document.SingleJourney));
        Person(xml, "Pemegang", person, document.Name);
    });

    public static byte[] Pass(StayPass? pass) => pass is null ? [] : Elements(xml =>
    {
        xml.WriteStartElement("Pas");
        xml.WriteElementString("JenisPas", MyImmsWords.PassKind(pass.Kind));
        if (pass.Edition is not null)
            xml.WriteElementString("EdisiSenarai", pass.Edition);
        xml.WriteElementString("NoPas", pass.Number);
        xml.WriteElementString("SahDari", Day(pass.ValidFrom));
        if (pass.ValidUntil is { } last)
            xml.WriteElementString("SahHingga", Day(last));
        if (pass.Region is not null)
            xml.WriteElementString("Wilayah", MyImmsWords.Region(pass.Region));
        if (pass.Sector is not null)
            xml.WriteElementString("Sektor", MyImmsSectors.Word(pass.Sector));
        xml.WriteEndElement();
    });

    public static byte[] Rest(SyntheticPerson person, Stay stay) => Elements(xml =>
    {
        if (stay.Enrolment is { } enrolment)
        {
            xml.WriteStartElement("Program");
            xml.WriteElementString("KodProgram", MyImmsWords.Programme(enrolment.Programme));
            xml.WriteElementString("TarikhDaftar", Day(enrolment.On));
            xml.WriteEndElement();
        }

        xml.WriteStartElement("Tahanan");
        xml.WriteElementString("Ditahan", Truth(stay.Detention is not null));
        if (stay.Detention is { } detention)
        {
            xml.WriteElementString("Depot", detention.Place);
            xml.WriteElementString("Sejak", Day(detention.Since));
        }

        xml.WriteEndElement();
        Person(xml, "Orang", person, person.Name);
    });

    private static void Person(XmlWriter xml, string element, SyntheticPerson person, string name)
    {
        xml.WriteStartElement(element);
        xml.WriteElementString("NamaPenuh", name);
        xml.WriteElementString("TarikhLahir", Birth(person.BirthDate));
        if (MyImmsWords.Letter(person.Sex) is { } letter)
            xml.WriteElementString("Jantina", letter);
        xml.WriteElementString("Warganegara", person.Nationality);
        xml.WriteElementString("TempatLahir", person.PlaceOfBirth);
        xml.WriteEndElement();
        if (person.IsProtected)
            xml.WriteElementString("Perlindungan", Truth(true));
    }

    private static string Truth(bool value) => value ? "YA" : "TIDAK";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Birth(ReducedDate birth) => string.Join('/', birth.ToString().Split('-').Reverse());

    private static byte[] Elements(Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
            write(xml);
        return buffer.ToArray();
    }
}
