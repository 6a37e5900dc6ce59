using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Codes;

/// <summary>Reads a code list file and holds it to its one law: every code has just one way.</summary>
internal static class CodeListReader
{
    public static CodeList Read(RecordValue file)
    {
        var problems = new List<LensProblem>();
        var entries = ImmutableArray.CreateBuilder<CodeEntry>();
        var number = 0;
        foreach (var item in file["entries"u8].Items)
        {
            number++;
            if (Literal.Of(item["national"u8]) is { } national && Literal.Of(item["canonical"u8]) is { } canonical)
                entries.Add(Entry(item, national, canonical));
            else
                problems.Add(new($"entry {number}", null, null, "needs `national` and `canonical`, each a text, a number, true or false"));
        }

        if (file["list"u8].Kind != TokenKind.String || number == 0)
            problems.Add(new("", null, null, "a code list needs `list`, its name, and `entries` with at least one entry"));
        problems.AddRange(entries.Where(entry => !entry.WayIn && !entry.WayBack).Select(entry => new LensProblem(
            "", null, null, $"{entry.National} and {entry.Canonical} have no way in and no way back: remove one of the two marks, or the entry")));
        problems.AddRange(Ways(entries, entry => entry.National, entry => entry.WayIn, "national", "wayIn"));
        problems.AddRange(Ways(entries, entry => entry.Canonical, entry => entry.WayBack, "canonical", "wayBack"));
        if (problems.Count > 0)
            throw new LensException(problems);
        return new CodeList(file["list"u8].ToString(), file["edition"u8].ToString(), file["canonicalSet"u8].ToString(), entries.ToImmutable());
    }

    private static CodeEntry Entry(RecordValue item, Literal national, Literal canonical) => new(
        national,
        canonical,
        item["wayIn"u8].Kind != TokenKind.False,
        item["wayBack"u8].Kind != TokenKind.False,
        item["reason"u8].Kind == TokenKind.String ? item["reason"u8].ToString() : null);

    private static IEnumerable<LensProblem> Ways(
        IEnumerable<CodeEntry> entries, Func<CodeEntry, Literal> code, Func<CodeEntry, bool> goes, string side, string mark)
    {
        foreach (var group in entries.GroupBy(entry => code(entry).Text))
        {
            var ways = group.Count(goes);
            if (ways == 0)
                yield return new("", null, null, $"no entry of {side} {code(group.First())} has `{mark}` true: leave the mark away from the preferred one");
            else if (ways > 1)
                yield return new("", null, null, $"{ways} entries of {side} {code(group.First())} have `{mark}` true: mark all but the preferred one with `\"{mark}\": false`");
        }
    }
}
