using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Gateway.Adapters.Xml;

/// <summary>What the schema says of one element, or of one attribute where the member's name begins with <c>@</c>.</summary>
internal sealed class XmlElementFormat
{
    private readonly FrozenDictionary<string, XmlElementFormat> _byName;

    public XmlElementFormat(string member, bool repeats, bool isObject, ImmutableArray<XmlElementFormat> members)
    {
        Member = member;
        MemberUtf8 = Encoding.UTF8.GetBytes(member);
        IsAttribute = member.StartsWith('@');
        Repeats = repeats;
        IsObject = isObject;
        Members = members;
        _byName = members.ToFrozenDictionary(format => format.Member, StringComparer.Ordinal);
    }

    /// <summary>The member's name in the record.</summary>
    public string Member { get; }

    public ReadOnlyMemory<byte> MemberUtf8 { get; }

    /// <summary>The name as it stands in XML.</summary>
    public ReadOnlySpan<byte> Name => IsAttribute ? MemberUtf8.Span[1..] : MemberUtf8.Span;

    public bool IsAttribute { get; }

    /// <summary>Whether the record holds an array of these elements.</summary>
    public bool Repeats { get; }

    /// <summary>Whether the element, or each of them, holds members rather than text.</summary>
    public bool IsObject { get; }

    /// <summary>In the order of the schema, which is the order of writing.</summary>
    public ImmutableArray<XmlElementFormat> Members { get; }

    public XmlElementFormat? Find(string member) => _byName.GetValueOrDefault(member);
}
