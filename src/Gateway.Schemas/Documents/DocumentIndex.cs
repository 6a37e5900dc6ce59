using System.Text;
using Gateway.Records;

namespace Gateway.Schemas.Documents;

/// <summary>Finds the resources and anchors of a document once, when it is added.</summary>
internal static class DocumentIndex
{
    /// <summary>Fills <paramref name="document"/>; its first resource is the file itself.</summary>
    public static void Build(SchemaDocument document, UriReference retrieval)
    {
        var file = new SchemaResource(document, retrieval with { Fragment = null }, JsonPointer.Root, null);
        if (document.Root["$id"u8].Kind == TokenKind.String)
            file = Named(new SchemaPlace(file, JsonPointer.Root, document.Root), null);
        if (!file.Uri.IsAbsolute)
            throw file.Root.Wrong("a schema needs an absolute identifier: give it an `$id`, or add it under a URI");
        document.Add(file);
        Walk(file.Root);
    }

    private static void Walk(SchemaPlace place)
    {
        if (place.Value.Kind != TokenKind.Object)
            return;
        if (place.Value["$id"u8].Kind == TokenKind.String && place.At != place.Resource.At)
        {
            var inner = Named(place, place.Resource);
            place.Resource.Document.Add(inner);
            place = place with { Resource = inner };
        }

        Anchor(place, "$anchor", isDynamic: false);
        Anchor(place, "$dynamicAnchor", isDynamic: true);
        foreach (var member in place.Value.Members)
        {
            var keyword = Encoding.UTF8.GetString(member.Name);
            if (SubschemaKeywords.All.TryGetValue(keyword, out var holds))
                WalkInside(place, place.At.Append(keyword), holds, member.Value);
        }
    }

    private static void WalkInside(SchemaPlace outer, JsonPointer at, SubschemaKeywords.Holds holds, RecordValue value)
    {
        switch (holds)
        {
            case SubschemaKeywords.Holds.Schema:
                Walk(outer with { At = at, Value = value });
                break;
            case SubschemaKeywords.Holds.ListOfSchemas:
                var index = 0;
                foreach (var item in value.Items)
                    Walk(outer with { At = at.Append(index++), Value = item });
                break;
            case SubschemaKeywords.Holds.SchemasByName:
                foreach (var member in value.Members)
                    Walk(outer with { At = at.Append(Encoding.UTF8.GetString(member.Name)), Value = member.Value });
                break;
            default:
                throw new InvalidOperationException("a keyword holds one schema, a list or a map");
        }
    }

    private static SchemaResource Named(SchemaPlace place, SchemaResource? outer)
    {
        var id = UriReference.Split(place.Value["$id"u8].ToString());
        if (!string.IsNullOrEmpty(id.Fragment))
            throw place.Wrong("$id", "may not hold a fragment: name a place by `$anchor`");
        var uri = place.Resource.Uri.Resolve(id) with { Fragment = null };
        return new SchemaResource(place.Resource.Document, uri, place.At, outer);
    }

    private static void Anchor(SchemaPlace place, string keyword, bool isDynamic)
    {
        var anchor = place.Value[Encoding.UTF8.GetBytes(keyword)];
        if (!anchor.Exists)
            return;
        var name = anchor.ToString();
        if (anchor.Kind != TokenKind.String || !IsAnchor(name))
            throw place.Wrong(keyword, "must be a name: a letter or `_`, then letters, digits, `-`, `_` and `.`");
        if (!place.Resource.TryAddAnchor(name, place.At, isDynamic))
            throw place.Wrong(keyword, $"`{name}` is named twice in this schema");
    }

    private static bool IsAnchor(string name) =>
        name.Length > 0 && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
