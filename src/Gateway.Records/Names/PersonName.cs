using System.Collections.Immutable;
using Gateway.Records.Mrz;

namespace Gateway.Records.Names;

/// <summary>
/// A name as its source wrote it, and the forms in which it is compared. The original is kept whole; nothing is split into given and family names,
/// which most names of the two states do not have.
/// </summary>
public sealed record PersonName
{
    private PersonName(string original, ImmutableArray<NameForm> forms, bool mayBeCut)
    {
        Original = original;
        Forms = forms;
        MayBeCut = mayBeCut;
    }

    /// <summary>The name as written.</summary>
    public string Original { get; }

    /// <summary>The name and its aliases, in the order in which they are written; none where nothing but a placeholder is.</summary>
    public ImmutableArray<NameForm> Forms { get; }

    /// <summary>Whether the name comes from a zone that it fills to the last position.</summary>
    public bool MayBeCut { get; }

    public static PersonName Read(string original) => Read(original, mayBeCut: false);

    public static PersonName Of(MachineReadableZone zone) => Read(zone.FullName, zone.NameFieldFull);

    private static PersonName Read(string original, bool mayBeCut) =>
        new(original, [.. NameReader.Aliases(original).Select(NameReader.Read).Where(form => !form.IsEmpty)], mayBeCut);

    /// <summary>Nothing: a name is personal, and must not reach a log by being printed.</summary>
    public override string ToString() => nameof(PersonName);
}
