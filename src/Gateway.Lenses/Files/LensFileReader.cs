using System.Collections.Immutable;
using Gateway.Lenses.Dates;
using Gateway.Records;

namespace Gateway.Lenses.Files;

/// <summary>Reads a lens file into its lines, or says of every line what it lacks.</summary>
internal sealed class LensFileReader
{
    private readonly List<LensProblem> _problems;
    private string _place = "";

    private LensFileReader(List<LensProblem> problems) => _problems = problems;

    /// <summary>The file; what could not be read is in <paramref name="problems"/> and left out.</summary>
    public static LensFile Read(RecordValue file, List<LensProblem> problems)
    {
        var reader = new LensFileReader(problems);
        return new LensFile(
            reader.Text(file, "record"), reader.Text(file, "version"), reader.Text(file, "canonical"), reader.Lines(file, ""));
    }

    private ImmutableArray<LensLine> Lines(RecordValue holder, string prefix)
    {
        var outer = _place;
        if (holder["lines"u8].Kind != TokenKind.Array)
            Problem("needs `lines`, an array");
        var lines = ImmutableArray.CreateBuilder<LensLine>();
        var number = 0;
        foreach (var item in holder["lines"u8].Items)
        {
            number++;
            var name = $"{prefix}{number}";
            _place = $"line {name} ({(item["op"u8].Kind == TokenKind.String ? item["op"u8].ToString() : "?")})";
            var known = _problems.Count;
            if (Line(item, name, _place) is { } line && _problems.Count == known)
                lines.Add(line);
            _place = outer;
        }

        return lines.ToImmutable();
    }

    private LensLine? Line(RecordValue line, string name, string place)
    {
        switch (line["op"u8].ToString())
        {
            case "move":
                return new MoveLine(place, Pointer(line, "national"), Pointer(line, "canonical"));
            case "constant":
                return new ConstantLine(place, SideOf(line), Pointer(line, "at"), Scalar(line, "value"));
            case "code":
                return new CodeLine(place, Pointer(line, "national"), Pointer(line, "canonical"), Text(line, "list"), Reason(line, "loss"));
            case "date":
                return Date(line, place);
            case "name":
                return new NameLine(place, Pointer(line, "national"), Pointer(line, "canonical"), Text(line, "source"));
            case "each":
                return new EachLine(place, Pointer(line, "national"), Pointer(line, "canonical"), Lines(line, $"{name}."));
            case "nest":
                return new NestLine(place, Pointer(line, "national"), Pointer(line, "canonical"), Lines(line, $"{name}."));
            case "when":
                return When(line, name, place);
            case "drop":
                return new DropLine(place, SideOf(line), Pointer(line, "at"), Reason(line, "reason") ?? Missing("reason", "say why the other side has no place for it"));
            default:
                Problem("`op` is one of move, constant, code, date, name, each, nest, when, drop");
                return null;
        }
    }

    private DateLine? Date(RecordValue line, string place)
    {
        var months = line["months"u8].ToString();
        var upper = line["upper"u8].Kind == TokenKind.True;
        if (months is not ("" or "id" or "ms"))
            Problem("`months` is `id` or `ms`, the language in which month names are written");
        var formats = ImmutableArray.CreateBuilder<DateFormat>();
        foreach (var pattern in line["reduced"u8].Items)
            Add(formats, pattern.ToString());
        var reduced = formats.ToImmutable();
        formats.Clear();
        Add(formats, Text(line, "format"));
        return formats.Count == 0
            ? null
            : new DateLine(place, Pointer(line, "national"), Pointer(line, "canonical"), formats[0], reduced);

        void Add(ImmutableArray<DateFormat>.Builder found, string pattern)
        {
            var (format, problem) = DateFormat.Read(pattern, months == "ms", upper);
            if (problem is not null)
                Problem(problem);
            else if (format!.HasMonthName && months.Length == 0)
                Problem($"`{pattern}` writes month names: add `\"months\": \"id\"` or `\"ms\"`");
            else
                found.Add(format);
        }
    }

    private WhenLine When(RecordValue line, string name, string place)
    {
        var equal = line["equals"u8].Exists ? Scalar(line, "equals") : null;
        if (equal is null == (line["exists"u8].Kind != TokenKind.True))
            Problem("needs one condition: `equals` with a text, a number, true or false, or `\"exists\": true`");
        return new WhenLine(place, SideOf(line), Pointer(line, "at"), equal, Lines(line, $"{name}."));
    }

    private Side SideOf(RecordValue line)
    {
        var side = line["side"u8].ToString();
        if (side is not ("national" or "canonical"))
            Problem("`side` is `national` or `canonical`");
        return side == "national" ? Side.National : Side.Canonical;
    }

    private JsonPointer Pointer(RecordValue line, string member)
    {
        var value = line.At(JsonPointer.Root.Append(member));
        if (value.Kind == TokenKind.String && JsonPointer.TryParse(value.ToString(), out var pointer))
            return pointer;
        Problem($"`{member}` is a JSON pointer: empty, or members that each begin with `/`");
        return JsonPointer.Root;
    }

    private Literal Scalar(RecordValue line, string member)
    {
        if (Literal.Of(line.At(JsonPointer.Root.Append(member))) is { } literal)
            return literal;
        Problem($"`{member}` is a text, a number, true or false");
        return Literal.Word("");
    }

    private string Text(RecordValue line, string member) =>
        Reason(line, member) ?? Missing(member, "it is a text and not empty");

    private static string? Reason(RecordValue line, string member)
    {
        var value = line.At(JsonPointer.Root.Append(member));
        return value.Kind == TokenKind.String && !string.IsNullOrWhiteSpace(value.ToString()) ? value.ToString() : null;
    }

    private string Missing(string member, string advice)
    {
        Problem($"needs `{member}`: {advice}");
        return "";
    }

    private void Problem(string message) => _problems.Add(new(_place, null, null, message));
}
