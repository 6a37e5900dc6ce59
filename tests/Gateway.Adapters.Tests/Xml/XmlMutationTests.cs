using System.Buffers;
using System.Text;
using Gateway.Adapters.Checking;
using Gateway.Adapters.Xml;
using Gateway.Records;
using Gateway.Tests;

namespace Gateway.Adapters.Tests.Xml;

/// <summary>Real samples, damaged at random: whatever is read can be written and read again, and whatever is not is refused in words.</summary>
public sealed class XmlMutationTests
{
    private const int Rounds = 4000;

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "<", ">", "</", "/>", "&", ";", "\"", "'", "=", " ", "\0", "\uFEFF", "<!--", "-->", "<![CDATA[", "]]>", "<?x ?>", "<!DOCTYPE a>", "&lt;", "&x;", "&#0;",
            "&#x10FFFF;", "xmlns=''", "xmlns:a='b'", "<a>", "</a>", "encoding='UTF-16'", "\r\n",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    [Fact]
    public void A_damaged_document_is_read_whole_or_refused()
    {
        var format = (XmlFormat)AdapterSet.Load(Repository.Path("adapters"), Repository.Path("schemas"))
            .Adapters["mys-myimms"].Operations["semakan-dokumen"].Question["1.0"].Wire!;
        var samples = Directory.EnumerateFiles(Repository.Path("adapters", "mys-myimms", "samples"), "national.xml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .Where(bytes => XmlCodec.TryRead(bytes, format, RecordLimits.Exchange, out _, out _))
            .ToList();
        var random = new Random(9303);
        var read = 0;

        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Damage(samples[random.Next(samples.Count)], random);
            if (!XmlCodec.TryRead(bytes, format, RecordLimits.Exchange, out var record, out var finding))
            {
                Assert.StartsWith("xml/", finding.Code, StringComparison.Ordinal);
                continue;
            }

            read++;
            using (record)
                AssertComesBack(record.Root, format);
        }

        Assert.InRange(read, Rounds / 40, Rounds);
    }

    private static void AssertComesBack(RecordValue record, XmlFormat format)
    {
        var output = new ArrayBufferWriter<byte>();

        // What the schema does not know is read for the schema to refuse, and has no way to be written.
        if (XmlCodec.Write(record, format, output) is { } unwritable)
        {
            Assert.Contains(unwritable.Code, new[] { "xml/member", "xml/kind" });
            return;
        }

        Assert.True(XmlCodec.TryRead(output.WrittenSpan, format, RecordLimits.Exchange, out var again, out var finding), finding?.ToString());
        using (again)
            Assert.Null(RecordDifference.Find(record, again.Root, []));
    }

    private static byte[] Damage(byte[] sample, Random random)
    {
        var bytes = new List<byte>(sample);
        for (var left = random.Next(1, 3); left > 0; left--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 60), bytes.Count - at)));
                    break;
                case 3:
                    bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                default:
                    bytes.Insert(at, (byte)random.Next(32, 127));
                    break;
            }

            if (bytes.Count == 0)
                bytes.Add((byte)'<');
        }

        return [.. bytes];
    }
}
