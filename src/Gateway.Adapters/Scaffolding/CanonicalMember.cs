using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Scaffolding;

/// <summary>A member of a canonical record that one lens line can carry: a scalar, a coded value, a name, or an array.</summary>
internal sealed record CanonicalMember(JsonPointer At, SchemaShape Shape)
{
    private const int Deepest = 12;

    public bool IsCoded => Shape.Property("code") is { Shape.Kinds: not SchemaKinds.Object } && Shape.Property("original") is not null;

    public bool IsName => Shape.Property("full") is not null;

    public bool IsDate => Shape.Format == "date" || Shape.Alternatives.Any(alternatives => alternatives.Any(alternative => alternative.Format == "date"));

    /// <summary>The codes that the schema lists, where it lists any; both truth values, where it holds those.</summary>
    public IReadOnlyList<string>? Codes
    {
        get
        {
            var codes = IsCoded ? Shape.Property("code")!.Shape : Shape;
            return codes.Values is { } values ? [.. values.Select(value => value.Kind switch { TokenKind.True => "true", TokenKind.False => "false", _ => value.ToString() })]
                : codes.Kinds == SchemaKinds.Boolean ? ["true", "false"] : null;
        }
    }

    /// <summary>The members that lines can carry, in the order of the schema.</summary>
    public static IEnumerable<CanonicalMember> Of(SchemaShape shape) => Of(new CanonicalMember(JsonPointer.Root, shape));

    private static IEnumerable<CanonicalMember> Of(CanonicalMember member)
    {
        var isOne = member.Shape.Kinds != SchemaKinds.Object || member.IsCoded || member.IsName || member.At.Segments.Length == Deepest;
        return isOne
            ? [member]
            : member.Shape.Properties.SelectMany(property => Of(new CanonicalMember(member.At.Append(property.Name), property.Shape)));
    }
}
