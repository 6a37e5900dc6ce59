using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Gateway.Auditing.Files;

/// <summary>
/// Files on their way to their names: written under temporary ones, synced together, then renamed. None of them means anything until a checkpoint
/// that covers it does.
/// </summary>
internal sealed class StagedFiles(LedgerFolder folder, Disk disk) : IDisposable
{
    // Each staged file is open: many more than this would run into the limit on open files, and gain nothing.
    private const int Most = 128;

    private readonly List<(SafeFileHandle File, string Temporary, string Path)> _staged = [];

    public void Add(string path, ReadOnlySpan<byte> bytes)
    {
        var temporary = Path.Combine(folder.Temporary, _staged.Count.ToString(CultureInfo.InvariantCulture));
        var file = Disk.CreateFile(temporary, Disk.PublicFile);
        _staged.Add((file, temporary, path));
        disk.Write(file, bytes, 0);
        if (_staged.Count == Most)
            Publish();
    }

    /// <summary>Makes the bytes durable, then the names. The first sync carries most of the journal's work, so many files cost little more than one.</summary>
    public void Publish()
    {
        foreach (var staged in _staged)
            disk.SyncFile(staged.File);
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (_, temporary, path) in _staged)
        {
            var parent = Path.GetDirectoryName(path)!;
            MakeFolder(parent, folders);
            disk.Rename(temporary, path);
            folders.Add(parent);
        }

        foreach (var changed in folders)
            disk.SyncFolder(changed);
        Dispose();
    }

    public void Dispose()
    {
        foreach (var (file, _, _) in _staged)
            file.Dispose();
        _staged.Clear();
    }

    // A new folder's name is an entry of its parent, which must be synced too, all the way up to one that was there.
    private static void MakeFolder(string path, SortedSet<string> changed)
    {
        if (Directory.Exists(path))
            return;
        var parent = Path.GetDirectoryName(path)!;
        MakeFolder(parent, changed);
        Disk.CreateFolder(path);
        changed.Add(parent);
    }
}
