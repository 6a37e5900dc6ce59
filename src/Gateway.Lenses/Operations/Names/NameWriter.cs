using Gateway.Records;

namespace Gateway.Lenses.Operations.Names;

/// <summary>Writes canonical names: the text whole, and beside it the aliases that it joins by <c>@</c> or the word ALIAS.</summary>
internal sealed class NameWriter(string source)
{
    private readonly byte[] _source = System.Text.Encoding.UTF8.GetBytes(source);

    public void Write(ReadOnlySpan<byte> full, TokenTableBuilder builder)
    {
        builder.StartObject();
        builder.Name("full"u8);
        builder.String(full);
        WriteAliases(full, builder);
        builder.Name("source"u8);
        builder.String(_source);
        builder.EndObject();
    }

    private static void WriteAliases(ReadOnlySpan<byte> text, TokenTableBuilder builder)
    {
        var found = false;
        foreach (var alias in new AliasSequence(text))
        {
            if (!found)
            {
                builder.Name("aliases"u8);
                builder.StartArray();
                found = true;
            }

            builder.String(alias);
        }

        if (found)
            builder.EndArray();
    }
}
