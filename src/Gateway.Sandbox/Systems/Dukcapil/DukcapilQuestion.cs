using System.Xml;
using Gateway.Records.Dates;
using Gateway.Records.Identifiers;
using Gateway.Sandbox.Systems.Questions;

namespace Gateway.Sandbox.Systems.Dukcapil;

/// <summary>Reads the population register's question, <c>PermintaanPadanan</c> in an envelope of SOAP 1.1.</summary>
internal static class DukcapilQuestion
{
    private const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true };

    /// <summary>Null where the bytes are no such question.</summary>
    public static Claim? Read(ReadOnlySpan<byte> xml)
    {
        var stated = new Dictionary<string, string>();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml.ToArray()), Settings);
            reader.MoveToContent();
            reader.ReadStartElement("Envelope", Soap);
            reader.ReadStartElement("Body", Soap);
            reader.ReadStartElement("PermintaanPadanan", DukcapilWords.Namespace);
            while (reader.NodeType == XmlNodeType.Element)
                stated.Add(reader.LocalName, reader.ReadElementContentAsString());
        }
        catch (Exception broken) when (broken is XmlException or ArgumentException)
        {
            // No such envelope, or an element twice.
            return null;
        }

        return Facts(stated) is { } facts
            ? new Claim(facts, stated.GetValueOrDefault("NIK"), stated.GetValueOrDefault("NO_KK"), stated.GetValueOrDefault("TMPT_LHR"), stated.GetValueOrDefault("KODE_KAB"))
            : null;
    }

    private static PersonFacts? Facts(Dictionary<string, string> stated)
    {
        if (!stated.TryGetValue("NAMA_LGKP", out var name))
            return null;
        ReducedDate? birth = null;
        if (stated.TryGetValue("TGL_LHR", out var written))
        {
            if (!ReducedDate.TryParse(string.Join('-', written.Split('-').Reverse()), out var read))
                return null;
            birth = read;
        }

        return new PersonFacts
        {
            Name = name,
            Birth = birth,
            Sex = stated.GetValueOrDefault("JENIS_KLMIN") switch { "Laki-Laki" => Sex.Male, "Perempuan" => Sex.Female, _ => null },
        };
    }
}
