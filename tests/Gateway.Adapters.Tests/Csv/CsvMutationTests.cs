using System.Text;

namespace Gateway.Adapters.Tests.Csv;

/// <summary>Rows damaged at random: whatever is read can be written and read again, and whatever is not is refused in words.</summary>
public sealed class CsvMutationTests
{
    private const int Rounds = 4000;

    private static readonly string[] Samples = ["NO;NAMA;JENIS\nA1;SITI NUR;P\n", "\"NO\";\"NAMA\"\n\"A;1\";\"MA'RUF \"\"X\"\"\"\n", "NAMA;JENIS\n'=1;SPLP\n"];

    private static readonly string[] Pieces = [";", "\"", "\"\"", "\n", "\r\n", "'", "=", "\0", "\uFEFF", "é", ",", "\t", "NO", " "];

    [Fact]
    public void A_damaged_file_is_read_whole_or_refused()
    {
        var random = new Random(4180);
        var read = 0;

        for (var round = 0; round < Rounds; round++)
        {
            var text = CsvRecords.Read(Damage(Samples[random.Next(Samples.Length)], random));
            if (!text.StartsWith('{'))
            {
                Assert.StartsWith("csv/", text, StringComparison.Ordinal);
                continue;
            }

            read++;
            var written = CsvRecords.Write(text);
            Assert.Equal(Sorted(text), Sorted(CsvRecords.Read(written)));
        }

        Assert.InRange(read, Rounds / 40, Rounds);
    }

    private static string Damage(string sample, Random random)
    {
        var text = new StringBuilder(sample);
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            var at = random.Next(text.Length);
            if (random.Next(2) == 0)
                text.Remove(at, 1);
            else
                text.Insert(at, Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }

    private static string Sorted(string json) =>
        string.Join(';', System.Text.Json.JsonDocument.Parse(json).RootElement.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => member.ToString()));
}
