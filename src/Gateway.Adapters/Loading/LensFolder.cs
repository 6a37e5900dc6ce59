using Gateway.Lenses;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Loading;

/// <summary>Reads the lenses of one folder, an adapter's or a canonical version's, with the code lists that they share.</summary>
internal sealed class LensFolder(OwnFiles ownFiles, Problems problems)
{
    private const string CodesEnding = ".codes.json";

    private readonly Dictionary<string, CodeList> _codes = new(StringComparer.Ordinal);

    /// <summary>The national codes of the lists that were read.</summary>
    public IReadOnlyList<string> Codes => [.. _codes.Values.SelectMany(list => list.NationalCodes).Distinct()];

    /// <summary>Reads every code list below a folder, if it is there.</summary>
    public void ReadCodes(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, "*" + CodesEnding, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            ReadList(file);
    }

    /// <summary>The lens file of a record's version, to be loaded; null, with problems, where it is not one.</summary>
    public TokenTable? Read(string record, string version, string file)
    {
        var lens = ownFiles.Read(file, "lens");
        if (lens is not null && (lens.Root["record"u8].ToString() != record || lens.Root["version"u8].ToString() != version))
            problems.Add(file, $"`/record` and `/version` must be those of the file: `{record}` and `{version}`");
        return lens;
    }

    /// <summary>The lens between two schemas; null, with problems, where it does not load.</summary>
    public Lens? Load(RecordValue lens, string file, CompiledSchema national, CompiledSchema canonical)
    {
        try
        {
            return Lens.Load(lens, national.Shape, canonical.Shape, _codes.GetValueOrDefault);
        }
        catch (LensException exception)
        {
            problems.Add(file, exception);
            return null;
        }
    }

    private void ReadList(string file)
    {
        using var table = ownFiles.Read(file, "codes");
        if (table is null)
            return;
        try
        {
            var list = CodeList.Load(table.Root);
            if (Path.GetFileName(file) != list.Name + CodesEnding)
                problems.Add(file, $"`/list`: the file of `{list.Name}` must be called `{list.Name}{CodesEnding}`");
            _codes[list.Name] = list;
        }
        catch (LensException exception)
        {
            problems.Add(file, exception);
        }
    }
}
