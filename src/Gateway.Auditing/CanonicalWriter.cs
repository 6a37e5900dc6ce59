using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Gateway.Auditing;

/// <summary>
/// Writes one object in RFC 8785's form into a buffer of an entry's size. Texts are codes of plain ASCII, so nothing ever needs escaping;
/// a text that is not a code, or a member out of order, is a bug of the caller and throws.
/// </summary>
internal sealed class CanonicalWriter
{
    public const int TimeLength = 27;
    private const int MaxTextLength = 256;

    private static readonly SearchValues<char> CodeLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._:/~#@+=,*");

    private readonly byte[] _buffer = new byte[IAuditStore.MaxEntryBytes];
    private readonly Stack<Range> _names = new();

    public int Length { get; private set; }

    public Memory<byte> Written => _buffer.AsMemory(0, Length);

    public void Clear()
    {
        Length = 0;
        _names.Clear();
    }

    public void BeginObject()
    {
        Raw("{"u8);
        _names.Push(default);
    }

    public void EndObject()
    {
        _names.Pop();
        Raw("}"u8);
    }

    public CanonicalWriter Name(ReadOnlySpan<byte> name)
    {
        var previous = _names.Pop();
        if (!previous.Equals(default))
        {
            if (_buffer.AsSpan(previous).SequenceCompareTo(name) >= 0)
                throw new InvalidOperationException($"`{Encoding.ASCII.GetString(name)}` comes too late in canonical order");
            Raw(","u8);
        }

        Raw("\""u8);
        _names.Push(Length..(Length + name.Length));
        Raw(name);
        Raw("\":"u8);
        return this;
    }

    public void Code(string code)
    {
        if (code.Length is 0 or > MaxTextLength || code.AsSpan().ContainsAnyExcept(CodeLetters))
            throw new ArgumentException("an entry holds codes: letters, digits and punctuation of ASCII without spaces, and not many of them", nameof(code));
        Raw("\""u8);
        Advance(Encoding.ASCII.GetBytes(code, Space(code.Length)));
        Raw("\""u8);
    }

    /// <summary>A hash or an id, whose letters are always those of a code.</summary>
    public void Code<T>(T value)
        where T : struct, IUtf8SpanFormattable
    {
        Raw("\""u8);
        if (!value.TryFormat(_buffer.AsSpan(Length), out var written, default, CultureInfo.InvariantCulture))
            throw TooLong();
        Advance(written);
        Raw("\""u8);
    }

    public void Codes<T>(IReadOnlyList<T> values, Func<T, string> code)
    {
        Raw("["u8);
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
                Raw(","u8);
            Code(code(values[i]));
        }

        Raw("]"u8);
    }

    public void Integer(long value)
    {
        // Beyond 2^53 a JSON number is not the same to every reader.
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(value), 1L << 53, nameof(value));
        Utf8Formatter.TryFormat(value, Space(20), out var written);
        Advance(written);
    }

    /// <summary>UTC to the microsecond, always as long as <see cref="TimeLength"/>.</summary>
    public void Time(DateTimeOffset time)
    {
        Raw("\""u8);
        FormatTime(time, Space(TimeLength));
        Advance(TimeLength);
        Raw("\""u8);
    }

    public static void FormatTime(DateTimeOffset time, Span<byte> destination)
    {
        var utc = time.UtcDateTime;
        "0000-00-00T00:00:00.000000Z"u8.CopyTo(destination);
        Digits(utc.Year, destination[..4]);
        Digits(utc.Month, destination[5..7]);
        Digits(utc.Day, destination[8..10]);
        Digits(utc.Hour, destination[11..13]);
        Digits(utc.Minute, destination[14..16]);
        Digits(utc.Second, destination[17..19]);
        Digits((int)(utc.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond), destination[20..26]);
    }

    private static void Digits(int number, Span<byte> room)
    {
        for (var i = room.Length - 1; i >= 0; i--, number /= 10)
            room[i] = (byte)('0' + (number % 10));
    }

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Space(bytes.Length));
        Advance(bytes.Length);
    }

    private Span<byte> Space(int count) =>
        count <= _buffer.Length - Length
            ? _buffer.AsSpan(Length)
            : throw TooLong();

    private static InvalidOperationException TooLong() => new($"the entry is longer than {IAuditStore.MaxEntryBytes} bytes");

    private void Advance(int count) => Length += count;
}
