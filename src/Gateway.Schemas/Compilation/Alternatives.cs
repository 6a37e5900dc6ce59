using Gateway.Records;

namespace Gateway.Schemas.Compilation;

/// <summary>Says in a few words what alternatives ask for, so that a caller need not open the schema.</summary>
internal static class Alternatives
{
    private const int Most = 6;

    public static string Describe(string quantity, RecordValue schemas)
    {
        var parts = new List<string>();
        foreach (var schema in schemas.Items)
        {
            if (parts.Count == Most)
            {
                parts.Add("…");
                break;
            }

            parts.Add(Describe(schema));
        }

        return $"{quantity}: {string.Join("; ", parts)}";
    }

    private static string Describe(RecordValue schema)
    {
        if (schema["required"u8] is { Kind: TokenKind.Array, Count: > 0 } required)
        {
            var names = new List<string>();
            foreach (var name in required.Items)
                names.Add(name.ToString());
            return "required " + string.Join(", ", names);
        }

        foreach (var keyword in new[] { "title", "const", "format", "pattern", "$ref", "type" })
        {
            if (schema[System.Text.Encoding.UTF8.GetBytes(keyword)] is { Kind: TokenKind.String } value)
                return keyword == "title" ? value.ToString() : $"{keyword} {value}";
        }

        return "a schema";
    }
}
