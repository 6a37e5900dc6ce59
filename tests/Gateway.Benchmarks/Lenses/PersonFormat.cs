using Gateway.Lenses;
using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Schemas;
using Gateway.Tests;

namespace Gateway.Benchmarks.Lenses;

/// <summary>The format that the lens benchmark translates: an invented register of persons, its schemas, its code lists and its lens.</summary>
internal sealed class PersonFormat
{
    public const string Folder = "tests/Gateway.Benchmarks/Lenses/Person";

    private PersonFormat(CompiledSchema national, CompiledSchema canonical, Lens lens)
    {
        National = national;
        Canonical = canonical;
        Lens = lens;
    }

    /// <summary>The largest record here has a mebibyte and ten thousand journeys.</summary>
    public static RecordLimits Limits { get; } = RecordLimits.OwnFiles;

    public CompiledSchema National { get; }

    public CompiledSchema Canonical { get; }

    public Lens Lens { get; }

    public static PersonFormat Load()
    {
        var schemas = new SchemaLibrary();
        schemas.Add(null, Bytes("national.json"));
        schemas.Add(null, Bytes("canonical.json"));
        var (national, canonical) = (schemas.Compile("urn:gateway:benchmark:penduduk"), schemas.Compile("urn:gateway:benchmark:person"));
        var lists = Directory.EnumerateFiles(Repository.Path(Folder), "*.codes.json").Select(file => CodeList.Load(Read(file))).ToDictionary(list => list.Name);
        var lens = Lens.Load(Read(Repository.Path(Folder, "lens.json")), national.Shape, canonical.Shape, lists.GetValueOrDefault);
        return new PersonFormat(national, canonical, lens);
    }

    private static byte[] Bytes(string file) => File.ReadAllBytes(Repository.Path(Folder, file));

    // Schemas, lists and lenses keep what they read, so their tables are never given back.
    private static RecordValue Read(string file) =>
        JsonRecord.TryRead(File.ReadAllBytes(file), RecordLimits.OwnFiles, out var record, out var finding)
            ? record.Root
            : throw new InvalidDataException($"`{file}`: {finding.Code} at `{finding.At}`");
}
