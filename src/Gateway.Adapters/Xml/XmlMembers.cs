using System.Text;
using Gateway.Records;

namespace Gateway.Adapters.Xml;

/// <summary>The members of one object while it is read: which there are already, and which array stands open.</summary>
internal sealed class XmlMembers(TokenTableBuilder builder, RecordLimits limits)
{
    private readonly List<string> _seen = [];
    private string? _array;

    /// <summary>Items of the open array.</summary>
    public int Items { get; private set; }

    /// <summary>
    /// Writes what stands before a member's value, or says why it cannot follow. Elements of one array stand together; any other
    /// element, known or not, stands once.
    /// </summary>
    public (string Code, string? Expected)? Begin(string member, bool repeats)
    {
        // Names from one reader are the same object where they are equal.
        if (ReferenceEquals(_array, member))
            return Items++ < limits.MaxItems ? null : ("xml/too-many", $"at most {limits.MaxItems} items in one array");
        End();
        if (_seen.Contains(member))
            return ("xml/duplicate", repeats ? "repeated elements that stand together" : "one element of each name");
        if (_seen.Count == limits.MaxMembers)
            return ("xml/too-many", $"at most {limits.MaxMembers} members in one object");
        if (Encoding.UTF8.GetByteCount(member) > limits.MaxStringBytes)
            return ("xml/too-long", $"at most {limits.MaxStringBytes} bytes");
        _seen.Add(member);
        builder.Name(Encoding.UTF8.GetBytes(member));
        if (!repeats)
            return null;
        if (builder.Depth == limits.MaxDepth)
            return ("xml/too-deep", $"at most {limits.MaxDepth} levels");
        builder.StartArray();
        _array = member;
        Items = 1;
        return null;
    }

    /// <summary>Ends the open array, if there is one.</summary>
    public void End()
    {
        if (_array is null)
            return;
        builder.EndArray();
        _array = null;
    }
}
