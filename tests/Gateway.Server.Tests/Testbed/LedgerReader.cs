using Gateway.Auditing;
using Gateway.Tests;
using Gateway.TransparencyLog;

namespace Gateway.Server.Tests.Testbed;

/// <summary>Reads a ledger's folder as anybody may who holds it, while the gateway writes.</summary>
internal sealed class LedgerReader(string folder)
{
    private readonly LedgerFiles _files = new(folder);
    private readonly Lock _reading = new();
    private readonly List<LedgerEntry> _known = [];

    public NoteVerifier Key => _files.Verifier;

    public string Folder => folder;

    public long Size => _files.ReadCheckpoint().Head.Size;

    /// <summary>The entry at an index, as soon as a checkpoint covers it.</summary>
    public async Task<LedgerEntry> AtAsync(long index)
    {
        await Until.TrueAsync(() => Size > index);
        return All()[(int)index];
    }

    /// <summary>Every entry that the newest checkpoint covers. What was read once is not read again: an entry never changes.</summary>
    public IReadOnlyList<LedgerEntry> All()
    {
        lock (_reading)
        {
            for (var size = Size; _known.Count < size;)
            {
                var bundle = _known.Count / TilePath.FullWidth;
                var width = (int)Math.Min(TilePath.FullWidth, size - ((long)bundle * TilePath.FullWidth));
                Assert.True(EntryBundle.TryRead(_files.TryReadTile(TilePath.Entries(bundle, width)), width, out var entries));
                foreach (var entry in entries.Skip(_known.Count % TilePath.FullWidth))
                    _known.Add(new LedgerEntry(_known.Count, entry));
            }

            return [.. _known];
        }
    }

    /// <summary>The entries of one exchange, as soon as there are so many.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> OfAsync(string exchangeId, int count)
    {
        IReadOnlyList<LedgerEntry> found = [];
        await Until.TrueAsync(() => (found = [.. All().Where(entry => entry.ExchangeId == exchangeId)]).Count >= count);
        Assert.Equal(count, found.Count);
        return found;
    }

    /// <summary>The newest entry of that kind, as soon as there is one past an index.</summary>
    public async Task<LedgerEntry> NextAsync(string kind, long from)
    {
        LedgerEntry? found = null;
        await Until.TrueAsync(() => (found = All().FirstOrDefault(entry => entry.Index >= from && entry.Kind == kind)) is not null);
        return found!;
    }

    /// <summary>Which of the texts stand anywhere in the folder: in any file, in either case of letters.</summary>
    public IReadOnlyList<string> Find(IReadOnlyCollection<string> texts)
    {
        var found = new List<string>();
        // The lock is empty, and nobody but its holder may open it.
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length > 0))
            found.AddRange(Texts.FoundIn(System.Text.Encoding.Latin1.GetString(ReadShared(file)), texts));
        return found;
    }

    /// <summary>The bytes of a file that another may be writing.</summary>
    public static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
