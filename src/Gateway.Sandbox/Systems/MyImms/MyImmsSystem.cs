using System.Text;
using Gateway.Sandbox.People;
using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.Systems.Registers;

namespace Gateway.Sandbox.Systems.MyImms;

/// <summary>Malaysia's register: its travel documents, and the foreigners in Malaysia.</summary>
internal static class MyImmsSystem
{
    private static readonly TimeSpan MalaysianTime = TimeSpan.FromHours(8);

    public static SimulatedSystem Create(IReadOnlyList<SyntheticPerson> people, TimeProvider time)
    {
        var documents =
            from person in people
            from document in person.Documents
            where document.Issuer == "MYS"
            select new DocumentRow(document, HolderRecord.Of(person, document.Name), MyImmsFacts.Document(person, document));
        var answers = new MyImmsAnswers(new DocumentRegister(documents), new StayRegister("MYS", [.. Stays(people)]), new Clock(time, MalaysianTime));
        return new SimulatedSystem("mys-myimms", "application/xml", time, new Dictionary<string, NationalOperation>
        {
            ["semakan-dokumen"] = new(answers.Document, OffSchema("KeputusanDokumen")),
            ["semakan-status"] = new(answers.Stay, OffSchema("KeputusanStatus")),
        });
    }

    private static IEnumerable<StayRow> Stays(IEnumerable<SyntheticPerson> people)
    {
        foreach (var person in people)
        {
            if (person.Stay is not { Host: "MYS" } stay)
                continue;
            IReadOnlyList<DocumentKey> documents = [.. person.Documents.Select(document => document.Key)];
            yield return new StayRow(stay, HolderRecord.Of(person, person.Name), documents, MyImmsFacts.Pass(stay.Pass), MyImmsFacts.Rest(person, stay));
        }
    }

    private static byte[] OffSchema(string root) =>
        Encoding.UTF8.GetBytes($"<{root} xmlns=\"{MyImmsWords.Namespace}\"><Dijumpai>MUNGKIN</Dijumpai></{root}>");
}
