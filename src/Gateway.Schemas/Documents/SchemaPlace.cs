using Gateway.Records;

namespace Gateway.Schemas.Documents;

/// <summary>One schema where it stands: its resource, its place in the document, and what is written there.</summary>
internal readonly record struct SchemaPlace(SchemaResource Resource, JsonPointer At, RecordValue Value)
{
    /// <summary>One text for one place; two ways to a place give the same.</summary>
    public string Key => $"{Resource.Document.Number}#{At}";

    /// <summary>A place below this one that lies in the same resource, or is the root of another.</summary>
    public SchemaPlace Child(JsonPointer at, RecordValue value) => new(Resource.Document.ResourceAt(at), at, value);

    public SchemaException Wrong(string problem) => new(problem, Resource.Uri.ToString(), At);

    public SchemaException Wrong(string keyword, string problem) =>
        new($"`{keyword}` {problem}", Resource.Uri.ToString(), At.Append(keyword));
}
