using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Schemas.Compilation;
using Gateway.Schemas.Documents;
using Gateway.Schemas.Shapes;

namespace Gateway.Schemas;

/// <summary>
/// Schemas of JSON Schema 2020-12 by their identifiers. References reach what was added and the meta-schemas of the standard, which
/// are always there; nothing is ever fetched. Filled at start; adding and compiling are not for several threads at once, and what was
/// compiled is for any number of them.
/// </summary>
public sealed class SchemaLibrary
{
    private readonly Dictionary<string, SchemaResource> _resources = [];
    private readonly Dictionary<string, CompiledSchema> _compiled = [];
    private readonly DialectReader _dialects;
    private readonly ReferenceResolver _resolver;
    private int _documents;

    public SchemaLibrary()
    {
        _dialects = new DialectReader(Find);
        _resolver = new ReferenceResolver(Find);
    }

    /// <summary>
    /// Whether <c>format</c> is a rule. By default it is, for the formats known here; the standard alone makes it an annotation. A schema
    /// whose meta-schema has the format-assertion vocabulary is checked either way.
    /// </summary>
    public bool AssertFormats { get; init; } = true;

    /// <summary>
    /// Adds a file of schemas under its <c>$id</c> and, if given, the URI where it would be retrieved. Throws <see cref="SchemaException"/>
    /// where the file is not strict JSON, has no absolute identifier, or an identifier is taken.
    /// </summary>
    public void Add(string? retrievalUri, ReadOnlyMemory<byte> json)
    {
        if (!JsonRecord.TryRead(json.Span, RecordLimits.OwnFiles, out var table, out var finding))
            throw new SchemaException($"is not strict JSON: `{finding.Code}` {finding.Expected}".TrimEnd(), retrievalUri ?? "", finding.At);
        var document = new SchemaDocument(_documents++, table);
        DocumentIndex.Build(document, UriReference.Split(retrievalUri ?? ""));
        foreach (var resource in document.Resources)
            Register(resource.Uri.ToString(), resource);
        var retrieval = (UriReference.Split(retrievalUri ?? "") with { Fragment = null }).ToString();
        if (retrieval.Length > 0 && retrieval != document.Resources[0].Uri.ToString())
            Register(retrieval, document.Resources[0]);
    }

    /// <summary>Compiles the schema of that identifier, once. Throws <see cref="SchemaException"/> where it, or what it refers to, cannot be used.</summary>
    public CompiledSchema Compile(string uri)
    {
        if (_compiled.TryGetValue(uri, out var compiled))
            return compiled;
        var reference = UriReference.Split(uri);
        var resource = Find((reference with { Fragment = null }).ToString())
            ?? throw new SchemaException("there is no schema of this identifier in the library", uri, JsonPointer.Root);
        var place = string.IsNullOrEmpty(reference.Fragment) ? resource.Root : _resolver.Resolve(resource.Root, "$ref", "#" + reference.Fragment);
        var root = new SchemaCompiler(_resolver, _dialects, AssertFormats).Compile(place);
        compiled = new CompiledSchema(uri, root, new ShapeReader(_resolver).Read(place, DynamicScope.Empty));
        _compiled.Add(uri, compiled);
        return compiled;
    }

    private void Register(string uri, SchemaResource resource)
    {
        if (!_resources.TryAdd(uri, resource))
            throw resource.Root.Wrong("$id", $"`{uri}` is taken by another schema of this library");
    }

    private SchemaResource? Find(string uri)
    {
        if (!_resources.ContainsKey(uri) && Metaschema.Read(uri) is { } json)
            Add(null, json);
        return _resources.GetValueOrDefault(uri);
    }
}
