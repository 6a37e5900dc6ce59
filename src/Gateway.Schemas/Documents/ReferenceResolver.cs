using Gateway.Records;

namespace Gateway.Schemas.Documents;

/// <summary>Finds the place that a reference means, among the resources of one library and nowhere else.</summary>
internal sealed class ReferenceResolver(Func<string, SchemaResource?> find)
{
    /// <summary>The same for either sort of reference: a dynamic one to a dynamic anchor means the outermost of that name in scope.</summary>
    public SchemaPlace Resolve(SchemaPlace from, string keyword, string reference, DynamicScope scope)
    {
        var target = Resolve(from, keyword, reference);
        return keyword == "$dynamicRef"
            && Uri.UnescapeDataString(UriReference.Split(reference).Fragment ?? "") is var anchor
            && target.Resource.DynamicAnchors.TryGetValue(anchor, out var at) && at == target.At
            && scope.TryFind(anchor, out var outermost)
                ? outermost
                : target;
    }

    public SchemaPlace Resolve(SchemaPlace from, string keyword, string reference)
    {
        var target = from.Resource.Uri.Resolve(UriReference.Split(reference));
        var uri = (target with { Fragment = null }).ToString();
        var resource = from.Resource.Uri with { Fragment = null } == target with { Fragment = null } ? from.Resource : find(uri);
        if (resource is null)
            throw from.Wrong(keyword, $"names `{uri}`, which is not in this library");
        var fragment = Uri.UnescapeDataString(target.Fragment ?? "");
        return fragment.Length == 0 || fragment[0] == '/'
            ? AtPointer(from, keyword, resource, fragment)
            : AtAnchor(from, keyword, resource, fragment);
    }

    private static SchemaPlace AtPointer(SchemaPlace from, string keyword, SchemaResource resource, string fragment)
    {
        if (!JsonPointer.TryParse(fragment, out var below))
            throw from.Wrong(keyword, $"ends in `#{fragment}`, which is not a JSON pointer");
        var at = resource.At.Append(below);
        var value = resource.Document.Root.At(at);
        if (!value.Exists)
            throw from.Wrong(keyword, $"names `#{fragment}` of `{resource.Uri}`, where there is nothing");
        return resource.Root.Child(at, value);
    }

    private static SchemaPlace AtAnchor(SchemaPlace from, string keyword, SchemaResource resource, string fragment) =>
        resource.TryFindAnchor(fragment, out var at)
            ? resource.Root.Child(at, resource.Document.Root.At(at))
            : throw from.Wrong(keyword, $"names the anchor `{fragment}` of `{resource.Uri}`, which has none of that name");
}
