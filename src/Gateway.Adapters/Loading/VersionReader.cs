using System.Collections.Immutable;
using System.Globalization;
using Gateway.Records;

namespace Gateway.Adapters.Loading;

/// <summary>Reads the versions of an operation: pairs each question with its answer, and holds their ends to a sensible order.</summary>
internal sealed class VersionReader(string file, string operation, Problems problems)
{
    /// <summary>The version that an item of <c>versions</c> names: the item itself, or its <c>version</c> where it says more.</summary>
    public static string Name(RecordValue item) => item.Kind == TokenKind.String ? item.ToString() : item["version"u8].ToString();

    public SpokenVersions Read(RecordValue items, IReadOnlyDictionary<string, RecordFormat> questions, IReadOnlyDictionary<string, RecordFormat> answers)
    {
        var spoken = new List<SpokenVersion>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items.Items)
        {
            var name = Name(item);
            if (!named.Add(name))
                problems.Add(file, $"`/operations/{operation}/question/versions`: {name} is there twice");
            // What has no schema was reported where schemas are looked for.
            else if (questions.TryGetValue(name, out var question) && AnswerOf(question, answers) is { } answer)
                spoken.Add(new SpokenVersion(question, answer, RetirementOf(name, item)));
        }

        // A version that did not load has been reported, and would make its answer look lost.
        foreach (var answer in answers.Values.Where(answer => spoken.Count == named.Count && spoken.TrueForAll(version => version.Answer != answer)))
            problems.Add(file, $"`/operations/{operation}/answer/versions`: {answer.Version} answers no version of the question: an answer has the version of its question, or the one before it");
        var newestFirst = spoken.OrderByDescending(version => Version.Parse(version.Version)).ToImmutableArray();
        if (!newestFirst.IsEmpty && newestFirst[0].Retirement?.Sunset is not null)
            problems.Add(file, $"`/operations/{operation}/question/versions`: {newestFirst[0].Version} is the newest and has a sunset: add its successor, or take the operation away when the day has come");
        return new SpokenVersions(newestFirst);
    }

    /// <summary>The answer of the question's version, else of the nearest before it, else the oldest there is.</summary>
    private static RecordFormat? AnswerOf(RecordFormat question, IReadOnlyDictionary<string, RecordFormat> answers)
    {
        var oldestFirst = answers.Values.OrderBy(answer => Version.Parse(answer.Version)).ToList();
        return oldestFirst.FindLast(answer => Version.Parse(answer.Version) <= Version.Parse(question.Version)) ?? oldestFirst.FirstOrDefault();
    }

    private Retirement? RetirementOf(string name, RecordValue item)
    {
        if (item.Kind != TokenKind.Object)
            return null;
        var deprecated = Day(item["deprecated"u8])!.Value;
        var sunset = Day(item["sunset"u8]);
        if (sunset < deprecated)
            problems.Add(file, $"`/operations/{operation}/question/versions`: the sunset of {name} is before the day it was deprecated");
        return new Retirement(deprecated, sunset, item["link"u8] is { Exists: true } link ? link.ToString() : null);
    }

    private static DateOnly? Day(RecordValue text) =>
        text.Exists ? DateOnly.ParseExact(text.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
