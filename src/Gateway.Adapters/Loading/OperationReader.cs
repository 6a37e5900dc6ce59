using System.Collections.Frozen;
using System.Text;
using Gateway.Records;

namespace Gateway.Adapters.Loading;

/// <summary>Reads the operations of a manifest that keeps its schema.</summary>
internal sealed class OperationReader(
    string file, IReadOnlyDictionary<(string Record, string Version), RecordFormat> formats, Problems problems)
{
    private const string QuestionEnding = "-question";
    private const string AnswerEnding = "-answer";

    public FrozenDictionary<string, Operation> Read(RecordValue operations)
    {
        var read = new List<Operation>();
        foreach (var member in operations.Members)
            read.Add(Read(Encoding.UTF8.GetString(member.Name), member.Value));
        foreach (var group in read.Where(operation => operation.Answers).GroupBy(operation => operation.Exchange).Where(group => group.Count() > 1))
            problems.Add(file, $"`/operations`: {string.Join(" and ", group.Select(operation => $"`{operation.Name}`"))} answer `{group.Key}`: one system answers an exchange by one operation");
        return read.ToFrozenDictionary(operation => operation.Name, StringComparer.Ordinal);
    }

    private Operation Read(string name, RecordValue operation)
    {
        var question = Versions(name, operation, "question");
        var answer = Versions(name, operation, "answer");
        var subjects = Subjects(name, question, QuestionEnding).Concat(Subjects(name, answer, AnswerEnding)).Distinct().ToList();
        if (subjects.Count > 1)
            problems.Add(file, $"`/operations/{name}`: its records lead to different canonical subjects: {string.Join(", ", subjects)}");
        var isSoap = question.Values.Any(format => format.Codec == WireCodecs.Soap);
        if (operation["soapAction"u8].Exists && !isSoap)
            problems.Add(file, $"`/operations/{name}/soapAction`: only a question in SOAP has one: leave it out");
        return new Operation
        {
            Name = name,
            Exchange = operation["exchange"u8].ToString(),
            Asks = operation["asks"u8].Kind == TokenKind.True,
            Answers = operation["answers"u8].Kind == TokenKind.True,
            Grade = operation["grade"u8].Exists ? operation["grade"u8].ToString() : null,
            Path = operation["path"u8].ToString(),
            SoapAction = isSoap ? operation["soapAction"u8].ToString() : null,
            Question = question,
            Answer = answer,
            Spoken = new VersionReader(file, name, problems).Read(operation["question"u8]["versions"u8], question, answer),
        };
    }

    private FrozenDictionary<string, RecordFormat> Versions(string name, RecordValue operation, string part)
    {
        var spoken = operation.At(JsonPointer.Root.Append(part));
        var record = spoken["record"u8].ToString();
        var versions = new Dictionary<string, RecordFormat>(StringComparer.Ordinal);
        foreach (var item in spoken["versions"u8].Items)
        {
            var version = VersionReader.Name(item);
            if (formats.TryGetValue((record, version), out var format))
                versions[version] = format;
            else if (!File.Exists(Path.Combine(Path.GetDirectoryName(file)!, "schemas", record, $"{version}.json")))
                problems.Add(file, $"`/operations/{name}/{part}`: there is no `schemas/{record}/{version}.json`");
        }

        return versions.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What the canonical records are about; a question is not an answer, whatever its lens says.</summary>
    private IEnumerable<string> Subjects(string name, IReadOnlyDictionary<string, RecordFormat> versions, string ending)
    {
        foreach (var format in versions.Values)
        {
            var record = format.Lens.Canonical.Split('/')[0];
            if (record.EndsWith(ending, StringComparison.Ordinal))
                yield return record[..^ending.Length];
            else
                problems.Add(file, $"`/operations/{name}`: `{format.Record}` {format.Version} leads to `{format.Lens.Canonical}`, which is no {ending[1..]}");
        }
    }
}
