using System.Text;
using Gateway.Records;

namespace Gateway.Schemas.Documents;

/// <summary>Reads the dialect of a resource from the meta-schema that its <c>$schema</c> names.</summary>
internal sealed class DialectReader(Func<string, SchemaResource?> find)
{
    private readonly Dictionary<SchemaResource, Dialect> _known = [];

    public Dialect Of(SchemaResource resource)
    {
        if (_known.TryGetValue(resource, out var dialect))
            return dialect;
        dialect = Read(resource);
        _known.Add(resource, dialect);
        return dialect;
    }

    private Dialect Read(SchemaResource resource)
    {
        var place = resource.Root;
        var named = place.Value["$schema"u8];
        if (!named.Exists)
            return resource.Outer is null ? new Dialect() : Of(resource.Outer);
        if (named.Kind != TokenKind.String)
            throw place.Wrong("$schema", "must be a string");
        var uri = named.ToString();
        if (uri.TrimEnd('#') == Dialect.Standard)
            return new Dialect();
        if (find(uri) is not { } metaschema)
            throw place.Wrong("$schema", $"names `{uri}`, which is neither JSON Schema 2020-12 nor in this library");
        return FromVocabularies(place, metaschema);
    }

    private static Dialect FromVocabularies(SchemaPlace place, SchemaResource metaschema)
    {
        var listed = metaschema.Root.Value["$vocabulary"u8];
        if (!listed.Exists)
            return new Dialect();
        var spoken = new HashSet<string>();
        foreach (var member in listed.Members)
        {
            var vocabulary = Encoding.UTF8.GetString(member.Name);
            if (Dialect.Knows(vocabulary))
                spoken.Add(vocabulary);
            else if (member.Value.Kind == TokenKind.True)
                throw place.Wrong("$schema", $"asks for the vocabulary `{vocabulary}`, which is not known here");
        }

        return Dialect.Of(spoken);
    }
}
