using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Gateway.TransparencyLog;

/// <summary>A proof that can be checked offline against the log's key (<c>c2sp.org/tlog-proof@v1</c>): an index, the inclusion hashes and the signed checkpoint.</summary>
public sealed record LogProof(long Index, IReadOnlyList<TreeHash> Hashes, SignedNote Checkpoint)
{
    private const string Header = "c2sp.org/tlog-proof@v1";
    private const string IndexLine = "index ";
    private const string ExtraLine = "extra ";

    public static bool TryParse(string text, [NotNullWhen(true)] out LogProof? proof)
    {
        proof = null;
        var split = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || !SignedNote.TryParse(Encoding.UTF8.GetBytes(text[(split + 2)..]), out var checkpoint))
            return false;
        var lines = new Queue<string>(text[..split].Split('\n'));
        if (lines.Dequeue() != Header || !lines.TryDequeue(out var line))
            return false;
        // What an `extra` line holds is the application's, unauthenticated, and nothing here reads it.
        if (line.StartsWith(ExtraLine, StringComparison.Ordinal) && !lines.TryDequeue(out line))
            return false;
        if (!line.StartsWith(IndexLine, StringComparison.Ordinal)
            || !long.TryParse(line.AsSpan(IndexLine.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || line[IndexLine.Length..] != index.ToString(CultureInfo.InvariantCulture))
            return false;
        var hashes = new List<TreeHash>();
        foreach (var encoded in lines)
        {
            if (!TreeHash.TryParse(encoded, out var hash))
                return false;
            hashes.Add(hash);
        }

        proof = new LogProof(index, hashes, checkpoint);
        return true;
    }

    /// <summary>Whether the log of that key holds an entry with this leaf hash at the proof's index.</summary>
    public bool Proves(TreeHash leaf, NoteVerifier log) =>
        Checkpoint.IsSignedBy(log)
        && TransparencyLog.Checkpoint.TryParse(Checkpoint.Text, out var head)
        && head.Origin == log.Name
        && InclusionProof.Verify(leaf, Index, head.Size, Hashes, head.Root);

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Header}\n{IndexLine}{Index}\n");
        foreach (var hash in Hashes)
            text.Append(CultureInfo.InvariantCulture, $"{hash}\n");
        return text.Append(CultureInfo.InvariantCulture, $"\n{Checkpoint}").ToString();
    }
}
