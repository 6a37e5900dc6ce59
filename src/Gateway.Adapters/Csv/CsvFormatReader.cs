using Gateway.Adapters.Loading;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Csv;

/// <summary>Reads off a schema how its records look in CSV, and says what of it CSV cannot hold.</summary>
internal static class CsvFormatReader
{
    /// <summary>Null, with problems, where records of the schema cannot travel as CSV.</summary>
    public static CsvFormat? Read(SchemaShape schema, CsvDialect dialect, string file, Problems problems)
    {
        var known = problems.All.Count;
        if (schema.Kinds != SchemaKinds.Object || schema.Properties.Count == 0)
            problems.Add(file, "a CSV record is an object of texts: say `\"type\": \"object\"` and name its columns in `properties`");
        foreach (var property in schema.Properties)
            Check(property.Name, property.Shape, file, problems);
        return problems.All.Count > known ? null : new CsvFormat(dialect, [.. schema.Properties.Select(property => new CsvColumn(property.Name))]);
    }

    private static void Check(string name, SchemaShape shape, string file, Problems problems)
    {
        var at = JsonPointer.Root.Append(name);
        if (name.Length == 0 || CsvText.IsUnwritable(System.Text.Encoding.UTF8.GetBytes(name)))
            problems.Add(file, $"`{at}`: is no name of a column");
        else if (shape.Values is { } values ? values.Any(value => value.Kind != TokenKind.String) : shape.Kinds != SchemaKinds.String)
            problems.Add(file, $"`{at}`: a cell holds one text: say `\"type\": \"string\"`");
        else if (shape.Values is { } listed ? listed.Any(value => value.Text.IsEmpty) : shape.MinLength is null or 0)
            problems.Add(file, $"`{at}`: an empty cell is an absent member: say `\"minLength\": 1`, or list no empty text");
    }
}
