using Gateway.Adapters.Loading;
using Gateway.Adapters.Scaffolding;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Adapters;

/// <summary>
/// Drafts an adapter folder from samples of national records. Everything inferred is marked as a guess, and an adapter with guesses does
/// not load: a person decides each of them.
/// </summary>
public static class AdapterScaffold
{
    private const string QuestionEnding = "-question";
    private const string AnswerEnding = "-answer";

    /// <summary>Writes a new folder, or nothing: what is there already is never touched.</summary>
    public static ScaffoldReport Make(ScaffoldOrder order, string schemasFolder)
    {
        var problems = new Problems();
        var folder = Path.Combine(order.Adapters, order.Id);
        if (Path.Exists(folder))
            problems.Add(folder, "is there already: a new adapter overwrites nothing");
        if (order.Question == order.Answer)
            problems.Add(folder, $"question and answer are both `{order.Question}`: give each record a name of its own");
        var files = Draft(order, schemasFolder, problems);
        if (problems.All.Count > 0)
            return new ScaffoldReport(folder, [], 0, problems.All);
        foreach (var (name, bytes) in files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = new FileStream(path, FileMode.CreateNew);
            file.Write(bytes);
        }

        return new ScaffoldReport(folder, [.. files.Select(file => file.Name)], files.Sum(file => CountGuesses(file.Name, file.Bytes)), []);
    }

    private static IReadOnlyList<(string Name, byte[] Bytes)> Draft(ScaffoldOrder order, string schemasFolder, Problems problems)
    {
        var subject = order.Exchange.Split('.')[0];
        var schemas = new SchemaFolder(schemasFolder, problems);
        var codes = new Dictionary<string, CodesDraft>(StringComparer.Ordinal);
        var question = RecordDraft.Make(order, order.Question, subject + QuestionEnding, "STATED", codes, schemas, problems);
        var answer = RecordDraft.Make(order, order.Answer, subject + AnswerEnding, "REGISTER", codes, schemas, problems);
        if (question is null || answer is null)
            return [];
        var files = new AdapterDraft(order, question, answer, codes).Files(problems);

        // What the order names becomes paths and ids: the manifest's own schema says whether it may.
        new OwnFiles(schemas, problems).Check(files[0].Bytes, files[0].Name, "adapter")?.Dispose();
        return files;
    }

    private static int CountGuesses(string name, byte[] bytes)
    {
        // Samples are the system's own and hold no marks of ours.
        if (name.StartsWith("samples/", StringComparison.Ordinal) || !JsonRecord.TryRead(bytes, RecordLimits.OwnFiles, out var table, out _))
            return 0;
        using (table)
        {
            var found = new Problems();
            Guesses.Report(table.Root, name, found);
            return found.All.Count;
        }
    }
}
