using System.Globalization;
using System.Text;
using Gateway.Lenses;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters;

/// <summary>
/// An adapter as a page of Markdown for the people of its system: what it asks and answers, each field in the system's own words with its
/// canonical counterpart, what may be lost, and the code lists.
/// </summary>
public static class AdapterPage
{
    public static string Of(Adapter adapter)
    {
        var page = new StringBuilder();
        Line(page, $"# {adapter.Id}");
        Line(page, $"\n{Cell(adapter.Owner)} ({adapter.Party}). Adapter {adapter.Version}; records travel as `{adapter.Codec.MediaType}`.");
        var operations = adapter.Operations.Values.OrderBy(operation => operation.Name, StringComparer.Ordinal).ToList();
        Operations(page, operations);
        var formats = operations.SelectMany(operation => operation.Question.Values.Concat(operation.Answer.Values))
            .DistinctBy(format => (format.Record, format.Version))
            .OrderBy(format => format.Record, StringComparer.Ordinal)
            .ThenBy(format => Version.Parse(format.Version))
            .ToList();
        foreach (var format in formats)
            Record(page, format);
        foreach (var list in formats.SelectMany(format => format.Lens.Own.Entries).Select(entry => entry.List).OfType<CodeList>().DistinctBy(list => list.Name).OrderBy(list => list.Name, StringComparer.Ordinal))
            Codes(page, list);
        return page.ToString();
    }

    private static void Operations(StringBuilder page, IEnumerable<Operation> operations)
    {
        Line(page, "\n## Operations\n\n| operation | exchange | asks | answers | grade | question | answer |\n| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var operation in operations)
            Line(page, $"| `{operation.Name}` | `{operation.Exchange}` | {Yes(operation.Asks)} | {(operation.Answers ? $"at `{operation.Path}`" : "no")} | {operation.Grade ?? "exists"} | {Spoken(operation.Spoken.All.Select(spoken => spoken.Question))} | {Spoken(operation.Answer.Values)} |");
        foreach (var (operation, ending) in operations.SelectMany(operation => operation.Spoken.All.Select(spoken => (operation, spoken))).Where(ending => ending.spoken.Retirement is not null))
            Line(page, $"\n{Ending(operation, ending)}");
    }

    private static void Record(StringBuilder page, RecordFormat format)
    {
        Line(page, $"\n## {format.Record} {format.Version}\n");
        if (Text(format.Schema.Shape, "description") is { Length: > 0 } description)
            Line(page, Cell(description) + "\n");
        Line(page, $"Counterpart: {string.Join(", which is led on to ", format.Lens.Steps.Select(step => $"`{step.FarName}`"))}.\n\n| field | what it is | counterpart | operation | by |\n| --- | --- | --- | --- | --- |");
        foreach (var entry in format.Lens.Own.Entries.OrderBy(entry => entry.National.Count == 0))
            Line(page, $"| {Places(entry.National)} | {Cell(string.Join("; ", entry.National.Select(place => Described(format.Schema.Shape, place)).Where(text => text.Length > 0)))} | {Places(entry.Canonical)} | {entry.Operation} | {Cell(By(entry))} |");
        Losses(page, "Reading it may lose", format.Lens.PossibleLosses.Where(loss => loss.Read == Side.National));
        Losses(page, "Writing it may lose", format.Lens.PossibleLosses.Where(loss => loss.Read == Side.Canonical));
    }

    private static void Losses(StringBuilder page, string heading, IEnumerable<PossibleLoss> losses)
    {
        var first = true;
        foreach (var loss in losses)
        {
            if (first)
                Line(page, $"\n{heading}:\n");
            first = false;
            Line(page, $"- `{loss.At}` ({loss.Operation}, {loss.Kind}): {Cell(loss.Reason)}");
        }
    }

    private static void Codes(StringBuilder page, CodeList list)
    {
        Line(page, $"\n## Codes: {list.Name}\n\nEdition {list.Edition}; canonical set `{list.CanonicalSet}`.\n\n| code | canonical | note |\n| --- | --- | --- |");
        foreach (var pair in list.Pairs)
        {
            var way = (pair.WayIn, pair.WayBack) switch { (true, false) => "only read", (false, true) => "only written", _ => "" };
            Line(page, $"| `{Cell(pair.National)}` | `{pair.Canonical}` | {Cell(string.Join("; ", new[] { way, pair.Reason ?? "" }.Where(note => note.Length > 0)))} |");
        }
    }

    private static string By(LensEntry entry) => entry.List is { } list
        ? string.Join("; ", new[] { $"list `{list.Name}`", entry.Detail }.Where(part => part.Length > 0))
        : entry.Detail;

    /// <summary>What the schema says of a field; of an item, what it says of items.</summary>
    private static string Described(SchemaShape shape, string place)
    {
        var found = shape;
        foreach (var segment in JsonPointer.Parse(place).Segments)
        {
            if ((segment.Name == "*" ? found.Items : found.Property(segment.Name)?.Shape) is not { } next)
                return "";
            found = next;
        }

        return Text(found, "description");
    }

    private static string Text(SchemaShape shape, string keyword) => shape.Annotation(keyword).ToString();

    private static string Spoken(IEnumerable<RecordFormat> versions) =>
        string.Join(", ", versions.OrderBy(format => Version.Parse(format.Version)).Select(format => $"`{format.Record}` {format.Version}"));

    private static string Ending(Operation operation, SpokenVersion spoken)
    {
        var more = spoken.Retirement!.Link is { } link ? $" More: <{link}>." : "";
        return $"Version {spoken.Version} of `{operation.Name}` is {spoken.Retirement}.{more}";
    }

    private static string Places(IReadOnlyList<string> places) => string.Join(", ", places.Select(place => place.Length == 0 ? "the record" : $"`{place}`"));

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static string Yes(bool holds) => holds ? "yes" : "no";

    private static void Line(StringBuilder page, string text) => page.Append(CultureInfo.InvariantCulture, $"{text}\n");
}
