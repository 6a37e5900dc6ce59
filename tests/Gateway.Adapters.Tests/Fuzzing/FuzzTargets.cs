using System.Buffers;
using System.Text;
using System.Text.Json;
using Gateway.Adapters.Checking;
using Gateway.Adapters.Csv;
using Gateway.Adapters.Mrz;
using Gateway.Adapters.Tests.Csv;
using Gateway.Adapters.Tests.Xml;
using Gateway.Adapters.Xml;
using Gateway.Lenses;
using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Records.Mrz;
using Gateway.Schemas;
using Gateway.Tests;

namespace Gateway.Adapters.Tests.Fuzzing;

/// <summary>The parsers of what comes from outside, each with what holds of whatever it reads.</summary>
internal static class FuzzTargets
{
    private const string SchemaUri = "urn:fuzz:schema";

    private static readonly DateOnly Today = new(2026, 1, 1);
    private static readonly AdapterSet Adapters = AdapterSet.Load(Repository.Path("adapters"), Repository.Path("schemas"));
    private static readonly RecordFormat Register = Adapters.Adapters["idn-simkim"].Operations["verifikasi-dokumen"].Answer["1.0"];
    private static readonly XmlFormat XmlFormat = (XmlFormat)Adapters.Adapters["mys-myimms"].Operations["semakan-dokumen"].Question["1.0"].Wire!;
    private static readonly MrzFormat MrzFormat = new("mrz"u8.ToArray(), JsonPointer.Root.Append("mrz"));

    private static readonly Dictionary<string, CodeList> Lists = Directory.EnumerateFiles(Repository.Path("adapters", "idn-simkim", "codes"))
        .Select(file => CodeList.Load(Own(File.ReadAllBytes(file)).Root))
        .ToDictionary(list => list.Name);

    private static readonly TokenTable[] Values =
    [
        .. new[] { "null", "1", "-1.5e3", "\"a\"", "[]", "[1,1]", """[{"a":1},"b"]""", "{}", """{"a":1,"b":{"a":"x"},"c":[null]}""" }.Select(json => Own(Encoding.UTF8.GetBytes(json))),
    ];

    private static readonly TokenTable[] Answers = [.. Samples("idn-simkim", "national.json").Select(Own)];

    public static IReadOnlyDictionary<string, FuzzTarget> All { get; } = new Dictionary<string, FuzzTarget>
    {
        ["json"] = new("json", Samples("idn-simkim", "national.json"), JsonPieces, Allowance.Record, ReadJson) { IsJson = true },
        ["xml"] = new("xml", Samples("mys-myimms", "national.xml"), XmlPieces, Allowance.Record, input => ReadXml(input, XmlFormat)),
        ["soap"] = new("soap", [], XmlPieces, Allowance.Record, input => ReadXml(input, XmlRecords.InEnvelope)),
        ["csv"] = new("csv", [], Pieces(";", "\"", "\"\"", "\n", "\r\n", "'", "=", "+", "@", "\0", "\uFEFF", "é", ",", "\t", "NO", "NAMA", "JENIS", "SPLP"), Allowance.Record, ReadCsv),
        ["mrz"] = new("mrz", [], Pieces("<", "<<", "<<<<<<<<", "\n", "\r\n", "P<", "I<", "V<", "IDN", "MYS", "0", "9", "A", "740812", "é"), Allowance.Record, ReadMrz),
        ["lens"] = new("lens", [.. Directory.EnumerateFiles(Repository.Path("adapters", "idn-simkim", "lenses"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)], JsonPieces, Allowance.OwnFile, ReadLens) { IsJson = true },
        ["schema"] = new("schema", [], JsonPieces, Allowance.OwnFile, ReadSchema) { IsJson = true },
    };

    private static IReadOnlyList<byte[]> JsonPieces => Pieces(
        "{", "}", "[", "]", "\"", ":", ",", "\\", "\\u", "\\ud800", "\\udc00", "0", "-", "e400", "1E-9", ".", "true", "null", " ", "\0", "\uFEFF", "é", "🐲", "{\"a\":", "[[", "\"a\"",
        "\"$ref\":\"#\"", "\"$id\":\"a\"", "\"allOf\":[{}]", "\"pattern\":\"^a+$\"", "\"unevaluatedItems\":false", "\"op\":\"move\"", "\"national\":\"\"", "\"lines\":[]");

    private static IReadOnlyList<byte[]> XmlPieces => Pieces(
        "<", ">", "</", "/>", "&", ";", "\"", "'", "=", " ", "\0", "\uFEFF", "<!--", "-->", "<![CDATA[", "]]>", "<?x ?>", "<!DOCTYPE a>", "&lt;", "&x;", "&#0;", "&#x10FFFF;",
        "xmlns=''", "xmlns:a='b'", "<a>", "</a>", "encoding='UTF-16'", "\r\n", "<Nama>", "</Nama>", "<s:Body>", "</s:Body>", "<s:Header/>");

    private static string ReadJson(byte[] input)
    {
        var isRead = JsonRecord.TryRead(input, RecordLimits.Exchange, out var record, out var finding);
        if (isRead || finding!.Code is "json/duplicate-key" or "json/syntax")
            Assert.Equal(IsJson(input), isRead || finding!.Code != "json/syntax");
        if (!isRead)
            return Refused(finding!, "json/");
        using (record)
        {
            var once = Written(record!.Root);
            using var again = Own(once);
            Assert.Equal(once, Written(again.Root));
        }

        return FuzzTarget.WasRead;
    }

    /// <summary>Whether the framework's reader takes it. What that reader leaves to others, such as whether text is UTF-8, is not asked.</summary>
    private static bool IsJson(byte[] input)
    {
        var reader = new Utf8JsonReader(input, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string ReadXml(byte[] input, XmlFormat format)
    {
        if (!XmlCodec.TryRead(input, format, RecordLimits.Exchange, out var record, out var finding))
            return Refused(finding, "xml/", "soap/");
        using (record)
        {
            var output = new ArrayBufferWriter<byte>();
            // What the schema does not know is read for the schema to refuse, and has no way to be written.
            if (XmlCodec.Write(record.Root, format, output) is { } unwritable)
                return Refused(unwritable, "xml/member", "xml/kind") + FuzzTarget.WasRead;
            Assert.True(XmlCodec.TryRead(output.WrittenSpan, format, RecordLimits.Exchange, out var again, out finding), finding?.ToString());
            using (again)
                Assert.Null(RecordDifference.Find(record.Root, again.Root, []));
        }

        return FuzzTarget.WasRead;
    }

    private static string ReadCsv(byte[] input)
    {
        foreach (var row in CsvCodec.ReadRows(input, CsvRecords.Format, RecordLimits.Exchange))
        {
            if (row.Finding is { } wrong)
                Refused(wrong, "csv/");
            row.Record?.Dispose();
        }

        if (!CsvCodec.TryRead(input, CsvRecords.Format, RecordLimits.Exchange, out var record, out var finding))
            return Refused(finding, "csv/");
        using (record)
        {
            var output = new ArrayBufferWriter<byte>();
            if (CsvRecordWriter.Write(record.Root, CsvRecords.Format, output) is { } unwritable)
                return Refused(unwritable, "csv/") + FuzzTarget.WasRead;
            Assert.True(CsvCodec.TryRead(output.WrittenSpan, CsvRecords.Format, RecordLimits.Exchange, out var again, out finding), finding?.ToString());
            using (again)
                Assert.Null(RecordDifference.Find(record.Root, again.Root, []));
        }

        return FuzzTarget.WasRead;
    }

    /// <summary>Through the codec and, whatever it says, to the reader of zones, which others give lines as well.</summary>
    private static string ReadMrz(byte[] input)
    {
        var lines = Encoding.UTF8.GetString(input).TrimEnd('\n').Split('\n');
        var isZone = MachineReadableZone.TryParse(lines, Today, out var zone, out var findings);
        Assert.Equal(isZone, findings.Count == 0);
        if (isZone)
            Assert.NotEmpty(zone!.FullName);
        var said = isZone ? FuzzTarget.WasRead : Refused(findings[0], "mrz/");
        if (!MrzCodec.TryRead(input, MrzFormat, RecordLimits.Exchange, out var record, out var finding))
            return $"{Refused(finding, "mrz/")} {said}";
        using (record)
        {
            var output = new ArrayBufferWriter<byte>();
            Assert.Null(MrzCodec.Write(record.Root, MrzFormat, output));
        }

        return said;
    }

    /// <summary>A lens that loads must translate, or refuse, every record of the register.</summary>
    private static string ReadLens(byte[] input)
    {
        if (!JsonRecord.TryRead(input, RecordLimits.OwnFiles, out var file, out var finding))
            return Refused(finding, "json/");
        using (file)
        {
            try
            {
                var lens = Lens.Load(file.Root, Register.Schema.Shape, Register.Canonical.Shape, Lists.GetValueOrDefault);
                foreach (var answer in Answers)
                {
                    using var canonical = lens.ToCanonical(answer.Root);
                    if (canonical.Record is null)
                        continue;
                    using var national = lens.ToNational(canonical.Record.Root);
                }

                return FuzzTarget.WasRead;
            }
            catch (LensException problem)
            {
                return Words(problem.Problems[0].Message);
            }
        }
    }

    /// <summary>A schema that compiles must say of every value the same whether it explains itself or not.</summary>
    private static string ReadSchema(byte[] input)
    {
        var library = new SchemaLibrary();
        try
        {
            library.Add(SchemaUri, input);
            var schema = library.Compile(SchemaUri);
            foreach (var value in Values)
                Assert.Equal(schema.IsValid(value.Root), schema.Check(value.Root).Count == 0);
            _ = schema.Shape.Properties.Sum(property => property.Shape.Properties.Count);
            return FuzzTarget.WasRead;
        }
        catch (SchemaException problem)
        {
            return Words(problem.Problem);
        }
    }

    private static string Refused(Finding finding, params ReadOnlySpan<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (finding.Code.StartsWith(prefix, StringComparison.Ordinal))
                return $"{finding.Code} {finding.At.Segments.Length} ";
        }

        throw new InvalidOperationException($"refused as `{finding.Code}`, which is no word of this parser");
    }

    /// <summary>A message as an outcome: its words, without what it quotes of the input.</summary>
    private static string Words(string message) => new([.. string.Concat(message.Split('`').Where((_, i) => i % 2 == 0)).Take(60)]);

    private static byte[] Written(RecordValue value)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonRecord.Write(value, output);
        return output.WrittenSpan.ToArray();
    }

    private static TokenTable Own(byte[] json) =>
        JsonRecord.TryRead(json, RecordLimits.OwnFiles, out var record, out var finding) ? record : throw new InvalidOperationException($"what was written is not read: {finding}");

    private static IReadOnlyList<byte[]> Samples(string adapter, string file) =>
    [
        .. Directory.EnumerateFiles(Repository.Path("adapters", adapter, "samples"), file, SearchOption.AllDirectories)
            .Where(path => !path.Contains("refused", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes),
    ];

    private static IReadOnlyList<byte[]> Pieces(params IEnumerable<string> texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
