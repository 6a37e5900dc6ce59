using System.Collections.Immutable;
using System.Text;

namespace Gateway.Records;

/// <summary>A place in a record (RFC 6901), held as segments and compared by segment. The default names the whole record.</summary>
public readonly struct JsonPointer : IEquatable<JsonPointer>
{
    private readonly Path? _path;

    private JsonPointer(ImmutableArray<PointerSegment> segments) => _path = segments.IsEmpty ? null : new Path(segments);

    /// <summary>The whole record.</summary>
    public static JsonPointer Root => default;

    public ImmutableArray<PointerSegment> Segments => _path is null ? [] : _path.Segments;

    public bool IsRoot => Segments.IsEmpty;

    /// <summary>Reads a pointer, or throws <see cref="FormatException"/> where the text is not one.</summary>
    public static JsonPointer Parse(string text) =>
        TryParse(text, out var pointer)
            ? pointer
            : throw new FormatException($"`{text}` is not a JSON pointer: begin with `/` and write `~` as `~0`, `/` as `~1`");

    /// <summary>Reads a pointer: empty, or segments that each begin with a slash, with <c>~0</c> for a tilde and <c>~1</c> for a slash.</summary>
    public static bool TryParse(string? text, out JsonPointer pointer)
    {
        pointer = default;
        if (text is null)
            return false;
        if (text.Length == 0)
            return true;
        if (text[0] != '/')
            return false;
        var segments = ImmutableArray.CreateBuilder<PointerSegment>();
        foreach (var raw in text[1..].Split('/'))
        {
            var plain = new StringBuilder(raw.Length);
            for (var i = 0; i < raw.Length; i++)
            {
                if (raw[i] != '~')
                {
                    plain.Append(raw[i]);
                    continue;
                }

                if (++i == raw.Length || raw[i] is not ('0' or '1'))
                    return false;
                plain.Append(raw[i] == '0' ? '~' : '/');
            }

            segments.Add(new PointerSegment(plain.ToString()));
        }

        pointer = new JsonPointer(segments.DrainToImmutable());
        return true;
    }

    public JsonPointer Append(string segment) => new(Segments.Add(new PointerSegment(segment)));

    public JsonPointer Append(int index) => Append(index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public JsonPointer Append(JsonPointer rest) => new(Segments.AddRange(rest.Segments));

    /// <summary>The place that holds this one; the root's parent is the root.</summary>
    public JsonPointer Parent => IsRoot ? this : new(Segments.RemoveAt(Segments.Length - 1));

    /// <summary>Whether this place is <paramref name="other"/> or lies inside it.</summary>
    public bool IsWithin(JsonPointer other) =>
        Segments.Length >= other.Segments.Length && Segments.AsSpan()[..other.Segments.Length].SequenceEqual(other.Segments.AsSpan());

    public bool Equals(JsonPointer other) => Segments.AsSpan().SequenceEqual(other.Segments.AsSpan());

    public override bool Equals(object? obj) => obj is JsonPointer other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var segment in Segments)
            hash.Add(segment);
        return hash.ToHashCode();
    }

    public override string ToString() => _path is null ? "" : _path.Text;

    public static bool operator ==(JsonPointer left, JsonPointer right) => left.Equals(right);

    public static bool operator !=(JsonPointer left, JsonPointer right) => !left.Equals(right);

    /// <summary>The segments, and their text once somebody has asked for it: pointers of schemas and clauses are written again and again.</summary>
    private sealed class Path(ImmutableArray<PointerSegment> segments)
    {
        public ImmutableArray<PointerSegment> Segments => segments;

        public string Text => field ??= Write(segments);

        private static string Write(ImmutableArray<PointerSegment> segments)
        {
            var text = new StringBuilder();
            foreach (var segment in segments)
            {
                text.Append('/');
                foreach (var letter in segment.Name)
                {
                    _ = letter switch
                    {
                        '~' => text.Append("~0"),
                        '/' => text.Append("~1"),
                        _ => text.Append(letter),
                    };
                }
            }

            return text.ToString();
        }
    }
}
