using System.Text;
using Gateway.Auditing.Files;
using Gateway.TransparencyLog;

namespace Gateway.Auditing;

/// <summary>
/// The published side of a ledger in a folder: what anyone may fetch, and proofs made from it. Reads files that a writer replaces in one step each,
/// so it needs no lock and may run in any process.
/// </summary>
public sealed class LedgerFiles
{
    private readonly LedgerFolder _folder;
    private readonly TileReader _tiles;

    public LedgerFiles(string folder)
    {
        _folder = new LedgerFolder(folder);
        _tiles = new TileReader(_folder);
        if (!File.Exists(_folder.VerifierKey))
            throw new LedgerRefusedException(LedgerRefusedException.Missing, $"there is no ledger in `{_folder.Root}`");
        Verifier = NoteVerifier.TryParse(File.ReadAllText(_folder.VerifierKey, Encoding.UTF8).TrimEnd('\n'), out var verifier)
            ? verifier
            : throw new LedgerRefusedException(LedgerRefusedException.WrongKey, $"`{_folder.VerifierKey}` does not hold a verifier key");
    }

    /// <summary>The key of this log; its text form is what <c>/ledger/vkey</c> serves.</summary>
    public NoteVerifier Verifier { get; }

    /// <summary>The newest signed checkpoint, verified.</summary>
    public SignedCheckpoint ReadCheckpoint()
    {
        if (!File.Exists(_folder.Checkpoint))
            throw new LedgerRefusedException(LedgerRefusedException.Missing, $"`{_folder.Checkpoint}` is missing");
        if (!SignedNote.TryParse(File.ReadAllBytes(_folder.Checkpoint), out var note)
            || !note.IsSignedBy(Verifier)
            || !Checkpoint.TryParse(note.Text, out var head)
            || head.Origin != Verifier.Name)
            throw new LedgerRefusedException(LedgerRefusedException.WrongKey, $"`{_folder.Checkpoint}` is not a checkpoint signed by `{Verifier}`");
        return new SignedCheckpoint(head, note);
    }

    /// <summary>The bytes of a tile or an entry bundle; null where there are none. Who may have bundles is for the caller to decide: see <see cref="TilePath.IsEntries"/>.</summary>
    public byte[]? TryReadTile(TilePath path) => _tiles.TryRead(path);

    /// <summary>One entry, as far as the newest checkpoint covers it; null beyond.</summary>
    public ReadOnlyMemory<byte>? TryReadEntry(long index)
    {
        var size = ReadCheckpoint().Head.Size;
        if (index < 0 || index >= size)
            return null;
        return _tiles.Bundle(index / TilePath.FullWidth, size)[(int)(index % TilePath.FullWidth)];
    }

    /// <summary>A proof that the entry is in the log, against the newest checkpoint; null while no checkpoint covers it, which lasts less than a second.</summary>
    public LogProof? TryProve(long index)
    {
        var checkpoint = ReadCheckpoint();
        var size = checkpoint.Head.Size;
        if (index < 0 || index >= size)
            return null;
        return new LogProof(index, InclusionProof.Make(index, size, new TileHashes(size, _tiles.Hashes).Subtree), checkpoint.Note);
    }
}
