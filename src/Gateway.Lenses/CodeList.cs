using System.Collections.Immutable;
using Gateway.Lenses.Operations.Codes;
using Gateway.Records;

namespace Gateway.Lenses;

/// <summary>Pairs of national and canonical codes, each code with one way in or one way back; immutable.</summary>
public sealed class CodeList
{
    private readonly Index _fromNational;
    private readonly Index _fromCanonical;

    internal CodeList(string name, string edition, string canonicalSet, ImmutableArray<CodeEntry> entries)
    {
        Name = name;
        Edition = edition;
        CanonicalSet = canonicalSet;
        Entries = entries;
        _fromNational = new Index(entries.Where(entry => entry.WayIn), entry => entry.National);
        _fromCanonical = new Index(entries.Where(entry => entry.WayBack), entry => entry.Canonical);
    }

    public string Name { get; }

    /// <summary>Which edition of the national list this is.</summary>
    public string Edition { get; }

    /// <summary>What the canonical codes are codes of; a label for reports.</summary>
    public string CanonicalSet { get; }

    /// <summary>The national codes, by their literals.</summary>
    public IEnumerable<string> NationalCodes => Entries.Select(entry => entry.National.Text).Distinct();

    /// <summary>The pairs in the order of the file.</summary>
    public IEnumerable<CodePair> Pairs => Entries.Select(entry => new CodePair(entry.National.Text, entry.Canonical.Text, entry.WayIn, entry.WayBack, entry.Reason));

    internal ImmutableArray<CodeEntry> Entries { get; }

    /// <summary>Reads a code list file, or throws <see cref="LensException"/> with every problem in it.</summary>
    public static CodeList Load(RecordValue file) => CodeListReader.Read(file);

    /// <summary>What a national code, by its literal, is read as.</summary>
    internal CodeEntry? FromNational(ReadOnlySpan<byte> code) => _fromNational[code];

    /// <summary>What a canonical code, by its literal, is written as.</summary>
    internal CodeEntry? FromCanonical(ReadOnlySpan<byte> code) => _fromCanonical[code];

    /// <summary>Whether the list speaks of a national code at all.</summary>
    internal bool HasNational(ReadOnlySpan<byte> code) => _fromNational[code] is not null;

    private sealed class Index
    {
        private readonly CodeEntry[] _entries;
        private readonly NameTable _codes;

        public Index(IEnumerable<CodeEntry> entries, Func<CodeEntry, Literal> key)
        {
            _entries = [.. entries];
            _codes = new NameTable([.. _entries.Select(entry => key(entry).Utf8.ToArray())]);
        }

        public CodeEntry? this[ReadOnlySpan<byte> code] => _codes.Find(code) is >= 0 and var found ? _entries[found] : null;
    }
}
