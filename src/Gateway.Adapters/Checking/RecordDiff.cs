using System.Text;
using Gateway.Records;

namespace Gateway.Adapters.Checking;

/// <summary>Shows people every place at which two records differ, line by line, with what each says there.</summary>
internal static class RecordDiff
{
    /// <summary>A line for each value that is only in <paramref name="expected"/>, and for each that is only in <paramref name="found"/>, those within <paramref name="except"/> left aside.</summary>
    public static IEnumerable<string> Lines(RecordValue expected, RecordValue found, IReadOnlyCollection<JsonPointer> except)
    {
        var left = Values(expected, JsonPointer.Root).Where(value => !except.Any(value.At.IsWithin)).ToList();
        var right = Values(found, JsonPointer.Root).Where(value => !except.Any(value.At.IsWithin)).ToList();
        foreach (var value in left.Except(right))
            yield return $"- {value.At} {value.Text}";
        foreach (var value in right.Except(left))
            yield return $"+ {value.At} {value.Text}";
    }

    private static IEnumerable<(JsonPointer At, string Text)> Values(RecordValue value, JsonPointer at)
    {
        var inside = value.Kind switch
        {
            TokenKind.Object => Members(value, at),
            TokenKind.Array => Items(value, at),
            TokenKind.Null or TokenKind.Missing => [],
            TokenKind.String => [(at, $"\"{value}\"")],
            TokenKind.Number => [(at, value.ToString())],
            _ => [(at, value.Kind == TokenKind.True ? "true" : "false")],
        };
        foreach (var found in inside)
            yield return found;
    }

    private static List<(JsonPointer At, string Text)> Members(RecordValue value, JsonPointer at)
    {
        var found = new List<(JsonPointer At, string Text)>();
        foreach (var member in value.Members)
            found.AddRange(Values(member.Value, at.Append(Encoding.UTF8.GetString(member.Name))));
        return found;
    }

    private static List<(JsonPointer At, string Text)> Items(RecordValue value, JsonPointer at)
    {
        var found = new List<(JsonPointer At, string Text)>();
        var index = 0;
        foreach (var item in value.Items)
            found.AddRange(Values(item, at.Append(index++)));
        return found;
    }
}
