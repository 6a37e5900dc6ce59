using System.Security.Cryptography;
using Gateway.TransparencyLog;
using Microsoft.Win32.SafeHandles;

namespace Gateway.Auditing.Files;

/// <summary>
/// Writes batches into the journal: preallocated segments, so that a sync has no file system metadata to write. The committing thread appends; the
/// integrating thread takes back segments that the signed checkpoint covers, and keeps one spare ready.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    private readonly LedgerFolder _folder;
    private readonly Disk _disk;
    private readonly int _segmentBytes;
    private readonly Lock _gate = new();

    // Guarded by _gate: segments that are full, oldest first, and how long the spare file is; zero means that there is none. The file's name
    // changes under the same lock, so that no thread takes for the spare what another is already writing to.
    private readonly Queue<(long First, long End, long Capacity)> _full = new();
    private long _spareCapacity;

    // The committing thread's own.
    private readonly byte[] _mark = new byte[Frame.MarkBytes];
    private SegmentHeader _segment;
    private SafeFileHandle _file;
    private long _offset;

    /// <summary>Begins a segment at the end of the tree, durable when this returns.</summary>
    public JournalWriter(LedgerFolder folder, Disk disk, int segmentBytes, long first, TreeHash root)
    {
        _folder = folder;
        _disk = disk;
        _segmentBytes = segmentBytes;
        _file = Begin(first, root, neededBytes: 0);
    }

    /// <summary>Makes the batch durable. When this returns, and not before, its callers may be told.</summary>
    public void Write(Batch batch, TreeHash rootBefore)
    {
        var needed = batch.FrameBytes.Length + Frame.MarkBytes;
        if (_offset + needed > _segment.Capacity)
        {
            lock (_gate)
                _full.Enqueue((_segment.First, batch.First, _segment.Capacity));
            _file.Dispose();
            _file = Begin(batch.First, rootBefore, needed);
        }

        batch.Seal(_segment.Salt);
        _disk.Write(_file, batch.FrameBytes, _offset);
        _disk.SyncData(_file);
        _offset += batch.FrameBytes.Length;
        // The mark itself is not synced. A process that is killed leaves it behind all the same, and it tells a restart that a batch
        // which does not read was once whole: damage, and not the remains of a batch that nobody was told about.
        Frame.WriteMark(_mark, _segment.Salt, batch.First + batch.Count);
        _disk.Write(_file, _mark, _offset);
        _offset += Frame.MarkBytes;
    }

    /// <summary>Takes back the segments whose entries all stand in tiles under a durable checkpoint of this size.</summary>
    public void Release(long coveredSize)
    {
        while (true)
        {
            (long First, long End, long Capacity) segment;
            bool isSpareNeeded;
            lock (_gate)
            {
                if (!_full.TryPeek(out segment) || segment.End > coveredSize)
                    return;
                _full.Dequeue();
                isSpareNeeded = _spareCapacity == 0;
            }

            if (!isSpareNeeded)
            {
                File.Delete(_folder.Segment(segment.First));
                continue;
            }

            // The old name is gone for good before the bytes are used again: a stale name over new bytes would look like damage.
            _disk.Rename(_folder.Segment(segment.First), NextSpare);
            _disk.SyncFolder(_folder.Journal);
            OfferSpare(segment.Capacity);
        }
    }

    /// <summary>Makes the spare segment ahead of need, if there is none.</summary>
    public void PrepareSpare()
    {
        lock (_gate)
        {
            if (_spareCapacity != 0)
                return;
        }

        Preallocate(NextSpare, _segmentBytes);
        OfferSpare(_segmentBytes);
    }

    public void Dispose() => _file.Dispose();

    private SafeFileHandle Begin(long first, TreeHash root, int neededBytes)
    {
        var needed = Frame.SegmentHeaderBytes + neededBytes;
        var path = Path.Combine(_folder.Temporary, "segment");
        var capacity = TakeSpare(path);
        if (capacity < needed)
        {
            capacity = Math.Max(_segmentBytes, needed);
            Preallocate(path, capacity);
        }

        Span<byte> salt = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(salt);
        _segment = new SegmentHeader(BitConverter.ToUInt64(salt), first, root, capacity);
        Span<byte> header = stackalloc byte[Frame.SegmentHeaderBytes];
        Frame.WriteSegmentHeader(header, _segment);
        var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        _disk.Write(file, header, 0);
        _disk.SyncData(file);
        _disk.Rename(path, _folder.Segment(first));
        _disk.SyncFolder(_folder.Journal);
        _offset = Frame.SegmentHeaderBytes;
        return file;
    }

    // The integrating thread's own, until it is offered.
    private string NextSpare => Path.Combine(_folder.Temporary, "next-spare");

    private string Spare => Path.Combine(_folder.Temporary, "spare");

    private void OfferSpare(long capacity)
    {
        lock (_gate)
        {
            _disk.Rename(NextSpare, Spare);
            _spareCapacity = capacity;
        }
    }

    private long TakeSpare(string path)
    {
        lock (_gate)
        {
            var capacity = _spareCapacity;
            if (capacity > 0)
                _disk.Rename(Spare, path);
            _spareCapacity = 0;
            return capacity;
        }
    }

    private void Preallocate(string path, long capacity)
    {
        using var file = Disk.CreateFile(path, Disk.PrivateFile);
        var zeros = new byte[1 << 20];
        // Zeros are written, not reserved: a reserved block costs the first sync that touches it a write of metadata.
        for (var at = 0L; at < capacity; at += zeros.Length)
            _disk.Write(file, zeros.AsSpan(0, (int)Math.Min(zeros.Length, capacity - at)), at);
        _disk.SyncFile(file);
    }
}
