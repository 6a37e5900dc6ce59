using System.Xml;
using System.Xml.Linq;
using Gateway.Adapters.Loading;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Adapters.Scaffolding;

/// <summary>The samples of one record, all of one codec, and what they hold taken together.</summary>
internal sealed class SampleRecords
{
    private SampleRecords(string record, IReadOnlyList<string> files, XName? xmlRoot)
    {
        Record = record;
        Files = files;
        XmlRoot = xmlRoot;
    }

    /// <summary>The record's name, which is the folder's.</summary>
    public string Record { get; }

    /// <summary>The sample files in order of their names.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The root element that all of them have; null where they are JSON.</summary>
    public XName? XmlRoot { get; }

    public Observed Seen { get; } = new();

    /// <summary>Null, with a problem for every sample that cannot be used, where there is any.</summary>
    public static SampleRecords? Read(string from, string record, Problems problems)
    {
        var folder = Path.Combine(from, record);
        if (!Directory.Exists(folder))
        {
            problems.Add(folder, $"there is no such folder: put the samples of `{record}` there, one record to a file");
            return null;
        }

        var known = problems.All.Count;
        var files = Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".json" or ".xml").Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
            problems.Add(folder, "holds no sample: a sample is a file that ends in `.json` or `.xml`");
        else if (files.Select(Path.GetExtension).Distinct().Count() > 1)
            problems.Add(folder, "holds samples of two codecs: a system speaks one");
        if (problems.All.Count > known)
            return null;
        var samples = Path.GetExtension(files[0]) == ".json" ? Json(record, files, problems) : Xml(record, files, problems);
        foreach (var file in samples?.Seen.IsObject == false ? files[..1] : [])
            problems.Add(file, "every sample must be one record: an object, or an element with elements in it");
        return problems.All.Count > known ? null : samples;
    }

    private static SampleRecords Json(string record, List<string> files, Problems problems)
    {
        var samples = new SampleRecords(record, files, null);
        foreach (var file in files)
        {
            if (!JsonRecord.TryRead(File.ReadAllBytes(file), RecordLimits.Exchange, out var table, out var finding))
            {
                problems.Add(file, finding);
                continue;
            }

            using (table)
                samples.Seen.Add(table.Root);
        }

        return samples;
    }

    private static SampleRecords? Xml(string record, List<string> files, Problems problems)
    {
        var roots = new List<XElement>();
        var reader = new SampleXml();
        foreach (var file in files)
        {
            try
            {
                roots.Add(SampleXml.Parse(File.ReadAllBytes(file)));
                reader.Learn(roots[^1]);
            }
            catch (XmlException exception)
            {
                problems.Add(file, $"line {exception.LineNumber}: is not well-formed XML, or has a document type");
            }
        }

        if (roots.Count < files.Count)
            return null;
        foreach (var (file, root) in files.Zip(roots).Where(pair => pair.Second.Name != roots[0].Name || pair.Second.Name.NamespaceName.Length == 0))
            problems.Add(file, "every sample of a record must have the same root element, in a namespace");
        var samples = new SampleRecords(record, files, roots[0].Name);
        foreach (var root in roots)
        {
            using var table = reader.Read(root);
            samples.Seen.Add(table.Root);
        }

        return samples;
    }
}
