using System.Text;
using System.Text.Json;
using Gateway.Sandbox.People.Documents;

namespace Gateway.Server.Tests.Testbed;

/// <summary>The questions that the systems ask, each with an agency and a purpose that the agreements permit.</summary>
internal static class Calls
{
    public const string MyImms = "urn:gateway:reference:mys-myimms:1";

    /// <summary>Malaysian immigration asks in MyIMMs' format about a travel document.</summary>
    public static Call SemakanDokumen(DocumentKey key, string? holder = null) => Xml("semakan-dokumen", $"""
        <SemakanDokumen xmlns="{MyImms}">
          <Dokumen><NegaraPengeluar>{key.Issuer}</NegaraPengeluar><NoDokumen>{key.Number}</NoDokumen></Dokumen>
          {(holder is null ? "" : $"<Pemegang><NamaPenuh>{holder}</NamaPenuh></Pemegang>")}
        </SemakanDokumen>
        """);

    public static Call SemakanDokumen(IEnumerable<string> zone) => Xml("semakan-dokumen", $"""
        <SemakanDokumen xmlns="{MyImms}">{string.Concat(zone.Select(line => $"<BarisMrz>{line.Replace("<", "&lt;", StringComparison.Ordinal)}</BarisMrz>"))}</SemakanDokumen>
        """);

    /// <summary>Malaysian immigration asks in MyIMMs' format about a stay in Indonesia.</summary>
    public static Call SemakanStatus(DocumentKey key) => Xml("semakan-status", $"""
        <SemakanStatus xmlns="{MyImms}">
          <Negara>IDN</Negara>
          <Dokumen><NegaraPengeluar>{key.Issuer}</NegaraPengeluar><NoDokumen>{key.Number}</NoDokumen></Dokumen>
        </SemakanStatus>
        """);

    /// <summary>Malaysian immigration asks in NIISe's format about a travel document.</summary>
    public static Call DocumentVerification(DocumentKey key, string? holder = null) => Json("/mys-niise/document-verifications", "mys-jim", holder is null
        ? new { document = new { issuingState = key.Issuer, documentNo = key.Number } }
        : new { document = new { issuingState = key.Issuer, documentNo = key.Number }, pemegang = new { namaPenuh = holder } });

    public static Call DocumentVerification(IEnumerable<string> zone) => Json("/mys-niise/document-verifications", "mys-jim", new { mrzLines = zone });

    /// <summary>Malaysian immigration asks in NIISe's format about a stay in Indonesia.</summary>
    public static Call StatusCheck(DocumentKey key) =>
        Json("/mys-niise/status-checks", "mys-jim", new { document = new { issuingState = key.Issuer, documentNo = key.Number } });

    /// <summary>Indonesian immigration asks in SIMKIM's format about a travel document.</summary>
    public static Call VerifikasiDokumen(DocumentKey key) => Json(
        "/idn-simkim/verifikasi-dokumen", "idn-imigrasi", new { dokumen = new { negaraPenerbit = key.Issuer, nomorDokumen = key.Number } });

    /// <summary>Indonesian immigration asks in SIMKIM's format about a stay in Malaysia.</summary>
    public static Call CekIzin(DocumentKey key) => Json(
        "/idn-simkim/cek-izin", "idn-imigrasi", new { negara = "MYS", dokumen = new { negaraPenerbit = key.Issuer, nomorDokumen = key.Number } });

    /// <summary>The consulate in Tawau asks about a national's stay in Malaysia.</summary>
    public static Call CekStatus(DocumentKey key) =>
        Json("/idn-peduliwni/cek-status", "idn-kjri-tawau", new { dokumen = new { negara = key.Issuer, nomor = key.Number } }) with
        {
            Purpose = "consular-protection",
        };

    public static Call CekStatus(string name, string birth) =>
        Json("/idn-peduliwni/cek-status", "idn-kjri-tawau", new { orang = new { nama = name, tanggalLahir = birth, kebangsaan = "IDN" } }) with
        {
            Purpose = "consular-protection",
        };

    /// <summary>The consulate in Tawau asks about a travel document.</summary>
    public static Call CekDokumen(DocumentKey key) =>
        Json("/idn-peduliwni/cek-dokumen", "idn-kjri-tawau", new { dokumen = new { negara = key.Issuer, nomor = key.Number } }) with
        {
            Purpose = "consular-protection",
        };

    /// <summary>A depot asks whether somebody is the Indonesian that they say to be.</summary>
    public static Call SemakanWarganegara(string name, string birth, string? nik = null) => new()
    {
        Path = "/mys-jim-depot/semakan-warganegara",
        Agency = "mys-jim",
        Body = Encoding.UTF8.GetBytes($"NAMA,TARIKH_LAHIR,WARGANEGARA,NIK\r\n{name},{birth},IDN,{nik}\r\n"),
        ContentType = "text/csv",
        Purpose = "return",
    };

    public static Call Json(string path, string agency, object body) =>
        new() { Path = path, Agency = agency, Body = JsonSerializer.SerializeToUtf8Bytes(body) };

    public static Call Xml(string operation, string body) => new()
    {
        Path = $"/mys-myimms/{operation}",
        Agency = "mys-jim",
        Body = Encoding.UTF8.GetBytes(body),
        ContentType = "application/xml",
    };
}
