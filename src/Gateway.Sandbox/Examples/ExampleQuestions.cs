using System.Globalization;
using Gateway.Sandbox.People;
using Gateway.Sandbox.People.Documents;

namespace Gateway.Sandbox.Examples;

/// <summary>One question for each operation that somebody asks with, about well-known people.</summary>
internal sealed class ExampleQuestions(SyntheticPeople people)
{
    /// <summary>All of them: Malaysia's first, each state's newest system last.</summary>
    public IReadOnlyList<ExampleQuestion> All =>
        [SemakanDokumen, SemakanStatus, DocumentVerifications, StatusChecks, SemakanWarganegara, SemakanKru, VerifikasiDokumen, CekIzin, CekDokumen, CekStatus];

    /// <summary>By number, in XML: an Indonesian passport in force.</summary>
    public ExampleQuestion SemakanDokumen
    {
        get
        {
            var (person, document) = Find(WellKnown.ValidIndonesianPassport);
            return AtTheAirport("mys-myimms", "semakan-dokumen", "application/xml", $"""
                <SemakanDokumen xmlns="urn:gateway:reference:mys-myimms:1">
                  <Dokumen>
                    <NegaraPengeluar>{document.Issuer}</NegaraPengeluar>
                    <NoDokumen>{document.Number}</NoDokumen>
                  </Dokumen>
                  <Pemegang>
                    <NamaPenuh>{person.Name}</NamaPenuh>
                    <TarikhLahir>{Birth(person, "dd/MM/yyyy")}</TarikhLahir>
                    <Jantina>{Sex(person, "L", "P")}</Jantina>
                    <Warganegara>{person.Nationality}</Warganegara>
                  </Pemegang>
                </SemakanDokumen>
                """);
        }
    }

    /// <summary>The stay in Indonesia of a Malaysian with a work permit.</summary>
    public ExampleQuestion SemakanStatus
    {
        get
        {
            var (person, document) = Find(WellKnown.MalaysianWithItas);
            return AtTheAirport("mys-myimms", "semakan-status", "application/xml", $"""
                <SemakanStatus xmlns="urn:gateway:reference:mys-myimms:1">
                  <Negara>IDN</Negara>
                  <Dokumen>
                    <NegaraPengeluar>{document.Issuer}</NegaraPengeluar>
                    <NoDokumen>{document.Number}</NoDokumen>
                  </Dokumen>
                  <Orang>
                    <NamaPenuh>{person.Name}</NamaPenuh>
                    <TarikhLahir>{Birth(person, "dd/MM/yyyy")}</TarikhLahir>
                  </Orang>
                </SemakanStatus>
                """);
        }
    }

    /// <summary>The same passport as <see cref="SemakanDokumen"/>, by its machine-readable zone, in JSON.</summary>
    public ExampleQuestion DocumentVerifications
    {
        get
        {
            var (_, document) = Find(WellKnown.ValidIndonesianPassport);
            return AtTheAirport("mys-niise", "document-verifications", "application/json", $$"""
                {
                  "mrzLines": ["{{document.Zone[0]}}", "{{document.Zone[1]}}"]
                }
                """);
        }
    }

    /// <summary>The stay in Indonesia of a Malaysian who overstays.</summary>
    public ExampleQuestion StatusChecks
    {
        get
        {
            var (person, document) = Find(WellKnown.MalaysianOverstayer);
            return AtTheAirport("mys-niise", "status-checks", "application/json", $$"""
                {
                  "document": { "issuingState": "{{document.Issuer}}", "documentNo": "{{document.Number}}" },
                  "person": { "namaPenuh": "{{person.Name}}", "dateOfBirth": "{{Birth(person, "yyyy-MM-dd")}}" }
                }
                """);
        }
    }

    /// <summary>Whether somebody held in a depot is the Indonesian that he says to be: a row of the depot's list, in CSV.</summary>
    public ExampleQuestion SemakanWarganegara
    {
        get
        {
            var (person, _) = Find(WellKnown.DetaineeInMalaysia);
            return new ExampleQuestion
            {
                Client = "mys-jim",
                Officer = "tawau-depot-0003",
                Purpose = "return",
                Case = "DPT-TWU-2026-0311",
                System = "mys-jim-depot",
                Operation = "semakan-warganegara",
                MediaType = "text/csv",
                Body = $"NAMA,JANTINA,TARIKH_LAHIR,WARGANEGARA,NIK\r\n{person.Name},{Sex(person, "L", "P")},{Birth(person, "dd/MM/yyyy")},{person.Nationality},{person.Nik}\r\n",
            };
        }
    }

    /// <summary>The passport of somebody on a boarded vessel: a row of the patrol's crew list, in CSV; the vessel goes no further.</summary>
    public ExampleQuestion SemakanKru
    {
        get
        {
            var (person, document) = Find(WellKnown.OverstayerInMalaysia);
            return new ExampleQuestion
            {
                Client = "mys-apmm",
                Officer = "km-marlin-0012",
                Purpose = "joint-patrol",
                Case = "OPS-2026-0017",
                System = "mys-apmm-kru",
                Operation = "semakan-kru",
                MediaType = "text/csv",
                Body = $"NO_PENDAFTARAN;NAMA;NEGARA_PENGELUAR;NO_DOKUMEN\nGT.29 No.123/Bb;{person.Name};{document.Issuer};{document.Number}\n",
            };
        }
    }

    /// <summary>A Malaysian passport in force.</summary>
    public ExampleQuestion VerifikasiDokumen
    {
        get
        {
            var (person, document) = Find(WellKnown.ValidMalaysianPassport);
            return AtTheFerry("verifikasi-dokumen", $$"""
                {
                  "dokumen": { "negaraPenerbit": "{{document.Issuer}}", "nomorDokumen": "{{document.Number}}" },
                  "pemegang": { "namaLengkap": "{{person.Name}}", "tanggalLahir": "{{Birth(person, "yyyy-MM-dd")}}", "jenisKelamin": "{{Sex(person, "L", "P")}}" }
                }
                """);
        }
    }

    /// <summary>The stay in Malaysia of a plantation worker.</summary>
    public ExampleQuestion CekIzin
    {
        get
        {
            var (person, document) = Find(WellKnown.WorkerInMalaysia);
            return AtTheFerry("cek-izin", $$"""
                {
                  "negara": "MYS",
                  "dokumen": { "negaraPenerbit": "{{document.Issuer}}", "nomorDokumen": "{{document.Number}}" },
                  "orang": { "namaLengkap": "{{person.Name}}", "tanggalLahir": "{{Birth(person, "yyyy-MM-dd")}}" }
                }
                """);
        }
    }

    /// <summary>Whether a Malaysian passport exists and is its bearer's; the agreement gives a consulate no more.</summary>
    public ExampleQuestion CekDokumen
    {
        get
        {
            var (person, document) = Find(WellKnown.ValidMalaysianPassport);
            return AtTheConsulate("cek-dokumen", $$"""
                {
                  "dokumen": { "negara": "{{document.Issuer}}", "nomor": "{{document.Number}}" },
                  "pemegang": { "nama": "{{person.Name}}", "tanggalLahir": "{{Birth(person, "dd-MM-yyyy")}}" }
                }
                """);
        }
    }

    /// <summary>The stay in Malaysia of somebody held in a depot; the case system's own number, which goes no further, is a declared loss.</summary>
    public ExampleQuestion CekStatus
    {
        get
        {
            var (person, document) = Find(WellKnown.DetaineeInMalaysia);
            return AtTheConsulate("cek-status", $$"""
                {
                  "nomorKasus": "TWU-2026-000045",
                  "dokumen": { "negara": "{{document.Issuer}}", "nomor": "{{document.Number}}" },
                  "orang": { "nama": "{{person.Name}}", "tanggalLahir": "{{Birth(person, "dd-MM-yyyy")}}" }
                }
                """);
        }
    }

    private static ExampleQuestion AtTheAirport(string system, string operation, string mediaType, string body) => new()
    {
        Client = "mys-jim",
        Officer = "klia-0042",
        Purpose = "border-control",
        Case = "KLIA-2026-000123",
        System = system,
        Operation = operation,
        MediaType = mediaType,
        Body = body,
    };

    private static ExampleQuestion AtTheFerry(string operation, string body) => new()
    {
        Client = "idn-imigrasi",
        Officer = "nnk-0017",
        Purpose = "border-control",
        Case = "NNK-2026-000123",
        System = "idn-simkim",
        Operation = operation,
        MediaType = "application/json",
        Body = body,
    };

    private static ExampleQuestion AtTheConsulate(string operation, string body) => new()
    {
        Client = "idn-kjri-tawau",
        Officer = "tawau-0007",
        Purpose = "consular-protection",
        Case = "TWU-2026-000045",
        System = "idn-peduliwni",
        Operation = operation,
        MediaType = "application/json",
        Body = body,
    };

    private static string Birth(SyntheticPerson person, string format) =>
        person.BirthDate.Exact!.Value.ToString(format, CultureInfo.InvariantCulture);

    private static string Sex(SyntheticPerson person, string male, string female) => person.Sex == Records.Identifiers.Sex.Male ? male : female;

    private (SyntheticPerson Person, TravelDocument Document) Find(DocumentKey key) =>
        people.TryFind(key, out var holder)
            ? (holder.Person, holder.Document)
            : throw new InvalidOperationException($"the well-known document `{key.Number}` is not among the people");
}
