using System.Globalization;
using System.Text;

namespace Gateway.Records;

/// <summary>One step of a <see cref="JsonPointer"/>: a member's name, which may also be read as an item's index.</summary>
public readonly struct PointerSegment : IEquatable<PointerSegment>
{
    public PointerSegment(string name)
    {
        Name = name;
        Utf8 = Encoding.UTF8.GetBytes(name);
        Index = name is "0" || (name.Length is > 0 and < 10 && name[0] is >= '1' and <= '9')
            ? int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null
            : null;
    }

    public string Name { get; }

    /// <summary>The name's bytes, as records hold it.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>The item it names in an array; null where it cannot name one.</summary>
    public int? Index { get; }

    public bool Equals(PointerSegment other) => Name == other.Name;

    public override bool Equals(object? obj) => obj is PointerSegment other && Equals(other);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;

    public static bool operator ==(PointerSegment left, PointerSegment right) => left.Equals(right);

    public static bool operator !=(PointerSegment left, PointerSegment right) => !left.Equals(right);
}
