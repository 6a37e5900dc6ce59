using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Gateway.Sandbox.People;
using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.People.Stays;

namespace Gateway.Sandbox.Systems.Simkim;

/// <summary>
/// What SIMKIM says of a document or a person whatever the question: members of an answer, each with the comma before it. All of it, of a protected
/// person too, with the flag: hiding such a person from the other state is the gateway's part.
/// </summary>
internal static class SimkimFacts
{
    public static byte[] Document(SyntheticPerson person, TravelDocument document) => Members(json =>
    {
        json.WriteStartObject("dokumen"u8);
        json.WriteString("negaraPenerbit"u8, document.Issuer);
        json.WriteString("jenisDokumen"u8, SimkimWords.DocumentType(document.Type));
        json.WriteString("nomorDokumen"u8, document.Number);
        Day(json, "tanggalPengeluaran", document.IssuedOn);
        Day(json, "tanggalHabisBerlaku", document.ExpiresOn);
        json.WriteString("kantorPenerbit"u8, document.IssuingOffice);
        json.WriteBoolean("sekaliJalan"u8, document.SingleJourney);
        json.WriteEndObject();
        Person(json, "pemegang", person, document.Name);
    });

    public static byte[] Pass(StayPass? pass) => pass is null ? [] : Members(json =>
    {
        json.WriteStartObject("izin"u8);
        json.WriteString("jenisIzin"u8, pass.Kind);
        if (pass.Edition is not null)
            json.WriteString("edisiIndeks"u8, pass.Edition);
        json.WriteString("nomorIzin"u8, pass.Number);
        Day(json, "berlakuMulai", pass.ValidFrom);
        if (pass.ValidUntil is { } last)
            Day(json, "berlakuSampai", last);
        json.WriteEndObject();
    });

    public static byte[] Rest(SyntheticPerson person, Stay stay) => Members(json =>
    {
        json.WriteStartObject("detensi"u8);
        json.WriteBoolean("ditahan"u8, stay.Detention is not null);
        if (stay.Detention is { } detention)
        {
            json.WriteString("tempat"u8, detention.Place);
            Day(json, "sejak", detention.Since);
        }

        json.WriteEndObject();
        Person(json, "orang", person, person.Name);
    });

    private static void Person(Utf8JsonWriter json, string member, SyntheticPerson person, string name)
    {
        json.WriteStartObject(member);
        json.WriteString("namaLengkap"u8, name);
        json.WriteString("tanggalLahir"u8, person.BirthDate.ToString());
        if (SimkimWords.Letter(person.Sex) is { } letter)
            json.WriteString("jenisKelamin"u8, letter);
        json.WriteString("kewarganegaraan"u8, person.Nationality);
        json.WriteString("tempatLahir"u8, person.PlaceOfBirth);
        json.WriteEndObject();
        if (person.IsProtected)
            json.WriteBoolean("perlindungan"u8, true);
    }

    private static void Day(Utf8JsonWriter json, string member, DateOnly day) =>
        json.WriteString(member, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The members of an object without its braces, after a comma.</summary>
    private static byte[] Members(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        var members = buffer.WrittenSpan[..^1].ToArray();
        members[0] = (byte)',';
        return members;
    }
}
