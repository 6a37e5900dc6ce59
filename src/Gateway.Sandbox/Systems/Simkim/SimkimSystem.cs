using Gateway.Sandbox.People;
using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.Systems.Registers;

namespace Gateway.Sandbox.Systems.Simkim;

/// <summary>Indonesia's register: its travel documents, and the foreigners in Indonesia.</summary>
internal static class SimkimSystem
{
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    public static SimulatedSystem Create(IReadOnlyList<SyntheticPerson> people, TimeProvider time)
    {
        var documents =
            from person in people
            from document in person.Documents
            where document.Issuer == "IDN"
            select new DocumentRow(document, HolderRecord.Of(person, document.Name), SimkimFacts.Document(person, document));
        var answers = new SimkimAnswers(new DocumentRegister(documents), new StayRegister("IDN", [.. Stays(people)]), new Clock(time, Wib));
        var offSchema = "{\"ditemukan\":\"mungkin\"}"u8.ToArray();
        return new SimulatedSystem("idn-simkim", "application/json", time, new Dictionary<string, NationalOperation>
        {
            ["verifikasi-dokumen"] = new(answers.Document, offSchema),
            ["cek-izin"] = new(answers.Stay, offSchema),
        });
    }

    private static IEnumerable<StayRow> Stays(IEnumerable<SyntheticPerson> people)
    {
        foreach (var person in people)
        {
            if (person.Stay is not { Host: "IDN" } stay)
                continue;
            IReadOnlyList<DocumentKey> documents = [.. person.Documents.Select(document => document.Key)];
            yield return new StayRow(stay, HolderRecord.Of(person, person.Name), documents, SimkimFacts.Pass(stay.Pass), SimkimFacts.Rest(person, stay));
        }
    }
}
