using System.Globalization;
using Gateway.TransparencyLog;

namespace Gateway.Auditing.Files;

/// <summary>Where things are in a ledger's folder (docs/formats/ledger-files.md).</summary>
internal sealed class LedgerFolder(string root)
{
    private const string SegmentSuffix = ".wal";

    public string Root { get; } = Path.GetFullPath(root);

    public string Checkpoint => Path.Combine(Root, "checkpoint");

    public string VerifierKey => Path.Combine(Root, "vkey");

    public string Keys => Path.Combine(Root, "keys");

    public string SigningKey => Path.Combine(Keys, "log.key");

    public string TagKey => Path.Combine(Keys, "tags.key");

    public string Tiles => Path.Combine(Root, "tile");

    public string Journal => Path.Combine(Root, "journal");

    /// <summary>Files on their way to their names; emptied at start.</summary>
    public string Temporary => Path.Combine(Root, "tmp");

    public string Lock => Path.Combine(Root, "lock");

    public string Segment(long firstIndex) => Path.Combine(Journal, firstIndex.ToString("D20", CultureInfo.InvariantCulture) + SegmentSuffix);

    /// <summary>The segments of the journal, oldest first, by the index in their names.</summary>
    public IReadOnlyList<(long FirstIndex, string File)> Segments() =>
        [.. Directory.EnumerateFiles(Journal, "*" + SegmentSuffix)
            .Select(file => (FirstIndex: long.Parse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture), file))
            .OrderBy(segment => segment.FirstIndex)];

    public string Tile(TilePath path) => Path.Combine(Root, path.ToString());

    /// <summary>The folder of the partial forms of a full tile.</summary>
    public string Partials(TilePath full) => Tile(full) + ".p";
}
