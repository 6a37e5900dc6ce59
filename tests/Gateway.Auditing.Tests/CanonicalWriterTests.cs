using System.Globalization;
using System.Text;

namespace Gateway.Auditing.Tests;

public sealed class CanonicalWriterTests
{
    [Theory]
    [InlineData("2026-11-21T06:56:06.123456Z")]
    [InlineData("0001-01-01T00:00:00.000000Z")]
    [InlineData("9999-12-31T23:59:59.999999Z")]
    [InlineData("2024-02-29T00:00:59.000001Z")]
    public void Writes_a_time_in_UTC_to_the_microsecond(string written)
    {
        var time = DateTimeOffset.Parse(written, CultureInfo.InvariantCulture).ToOffset(written.StartsWith('2') ? TimeSpan.FromHours(7) : TimeSpan.Zero);
        var room = new byte[CanonicalWriter.TimeLength];

        CanonicalWriter.FormatTime(time, room);

        Assert.Equal(written, Encoding.ASCII.GetString(room));
    }

    [Fact]
    public void Refuses_an_id_that_has_no_room_left()
    {
        var json = new CanonicalWriter();
        json.BeginObject();
        for (var i = 0; i < 15; i++)
            json.Name(Encoding.ASCII.GetBytes($"m{i:00}")).Code(new string('x', 256));

        Assert.Throws<InvalidOperationException>(() => Fill(json));

        static void Fill(CanonicalWriter json)
        {
            for (var i = 20; ; i++)
                json.Name(Encoding.ASCII.GetBytes($"m{i:00}")).Code(Guid.Empty);
        }
    }
}
