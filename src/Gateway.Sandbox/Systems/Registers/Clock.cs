using System.Buffers;
using System.Globalization;

namespace Gateway.Sandbox.Systems.Registers;

/// <summary>A register's own clock: one offset, no summer time.</summary>
internal sealed class Clock(TimeProvider time, TimeSpan offset)
{
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    private DateTimeOffset Now => time.GetUtcNow().ToOffset(offset);

    /// <summary>Writes when the register was read, in whole seconds: <c>2026-03-14T09:26:53+07:00</c>.</summary>
    public void WriteInstant(IBufferWriter<byte> output)
    {
        Now.TryFormat(output.GetSpan(32), out var written, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    /// <summary>Writes a count of days.</summary>
    public static void WriteNumber(int number, IBufferWriter<byte> output)
    {
        number.TryFormat(output.GetSpan(16), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }
}
