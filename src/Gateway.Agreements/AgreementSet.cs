using System.Collections.Immutable;

namespace Gateway.Agreements;

/// <summary>Every agreement that was loaded, in force or not; immutable, replaced whole.</summary>
public sealed class AgreementSet
{
    public AgreementSet(IEnumerable<Agreement> agreements)
    {
        Agreements = [.. agreements];
        var repeated = Agreements.GroupBy(agreement => (agreement.Id, agreement.Version)).FirstOrDefault(group => group.Count() > 1);
        if (repeated is not null)
            throw new AgreementException([$"agreement `{repeated.Key.Id}` version `{repeated.Key.Version}` is there twice: give the later one its own version"]);
    }

    public ImmutableArray<Agreement> Agreements { get; }

    /// <summary>Reads every <c>*.json</c> file of a folder, or throws <see cref="AgreementException"/> with every problem of every file.</summary>
    public static AgreementSet Load(string folder)
    {
        if (!Directory.Exists(folder))
            throw new AgreementException([$"the agreements folder `{folder}` does not exist: name the right one, or nothing is permitted"]);
        var problems = new List<string>();
        var agreements = new List<Agreement>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            if (AgreementFile.Read(File.ReadAllBytes(file), Path.GetFileName(file), problems) is { } agreement)
                agreements.Add(agreement);
        }

        return problems.Count == 0 ? new AgreementSet(agreements) : throw new AgreementException(problems);
    }
}
