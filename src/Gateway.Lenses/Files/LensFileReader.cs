using System.Collections.Immutable;
using Gateway.Lenses.Operations.Addresses;
using Gateway.Lenses.Operations.Arrays;
using Gateway.Lenses.Operations.Coalescing;
using Gateway.Lenses.Operations.Codes;
using Gateway.Lenses.Operations.Constants;
using Gateway.Lenses.Operations.Dates;
using Gateway.Lenses.Operations.Defaults;
using Gateway.Lenses.Operations.Drops;
using Gateway.Lenses.Operations.Groups;
using Gateway.Lenses.Operations.Identifiers;
using Gateway.Lenses.Operations.Moves;
using Gateway.Lenses.Operations.Names;
using Gateway.Lenses.Operations.Numbers;
using Gateway.Lenses.Operations.Parts;
using Gateway.Lenses.Operations.Texts;
using Gateway.Records;

namespace Gateway.Lenses.Files;

/// <summary>Reads a lens file into its lines, or says of every line what it lacks. Here stands the closed list of operations.</summary>
internal static class LensFileReader
{
    private const string Operations = "move, constant, code, date, number, text, identifier, name, address, split, join, coalesce, default, each, nest, when, drop";

    /// <summary>The file; what could not be read is in <paramref name="problems"/> and left out.</summary>
    public static LensFile Read(RecordValue file, List<LensProblem> problems)
    {
        if (file["lines"u8].Kind != TokenKind.Array)
            problems.Add(new("", null, null, "needs `lines`, an array"));
        return new LensFile(
            Text(file, "record", problems), Text(file, "version", problems), Target(file, problems), Lines(file["lines"u8], "", problems));
    }

    /// <summary>The lines of an array, numbered from 1 after a prefix.</summary>
    public static ImmutableArray<LensLine> Lines(RecordValue array, string prefix, List<LensProblem> problems)
    {
        var lines = ImmutableArray.CreateBuilder<LensLine>();
        var number = 0;
        foreach (var item in array.Items)
        {
            var known = problems.Count;
            if (Line(new LineReader(item, $"{prefix}{++number}", problems)) is { } line && problems.Count == known)
                lines.Add(line);
        }

        return lines.ToImmutable();
    }

    private static LensLine? Line(LineReader line)
    {
        switch (line.Operation)
        {
            case "move":
                return MoveLine.Read(line);
            case "constant":
                return ConstantLine.Read(line);
            case "default":
                return DefaultLine.Read(line);
            case "code":
                return CodeLine.Read(line);
            case "date":
                return DateLine.Read(line);
            case "number":
                return NumberLine.Read(line);
            case "text":
                return TextLine.Read(line);
            case "identifier":
                return IdentifierLine.Read(line);
            case "address":
                return AddressLine.Read(line);
            case "split" or "join":
                return PartsLine.Read(line);
            case "coalesce":
                return CoalesceLine.Read(line);
            case "name":
                return NameLine.Read(line);
            case "each":
                return EachLine.Read(line);
            case "nest":
                return NestLine.Read(line);
            case "when":
                return WhenLine.Read(line);
            case "drop":
                return DropLine.Read(line);
            default:
                line.Problem($"`op` is one of {Operations}");
                return null;
        }
    }

    /// <summary>The record of the lens's other side: the canonical one, or a neighbour version of its own.</summary>
    private static string Target(RecordValue file, List<LensProblem> problems) => file["neighbour"u8].Exists
        ? $"{file["record"u8]}/{Text(file, "neighbour", problems)}"
        : Text(file, "canonical", problems);

    private static string Text(RecordValue file, string member, List<LensProblem> problems)
    {
        var value = file.At(JsonPointer.Root.Append(member));
        if (value.Kind == TokenKind.String && value.Text.Length > 0)
            return value.ToString();
        problems.Add(new("", null, null, $"needs `{member}`: it is a text and not empty"));
        return "";
    }
}
