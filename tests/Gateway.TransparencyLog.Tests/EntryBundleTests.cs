using System.Buffers;

namespace Gateway.TransparencyLog.Tests;

public sealed class EntryBundleTests
{
    [Fact]
    public void A_bundle_is_split_into_the_entries_it_was_made_of()
    {
        byte[][] entries = [[], [1], [.. Enumerable.Repeat((byte)7, EntryBundle.MaxEntryBytes)], [2, 3]];
        var bundle = new ArrayBufferWriter<byte>();
        foreach (var entry in entries)
            EntryBundle.Append(bundle, entry);

        Assert.True(EntryBundle.TryRead(bundle.WrittenMemory, 4, out var read));
        Assert.Equal(entries, read.Select(entry => entry.ToArray()));
        Assert.False(EntryBundle.TryRead(bundle.WrittenMemory, 3, out _));
        Assert.False(EntryBundle.TryRead(bundle.WrittenMemory, 5, out _));
        Assert.False(EntryBundle.TryRead(bundle.WrittenMemory[..^1], 4, out _));
    }

    [Fact]
    public void An_entry_too_long_for_its_length_is_refused() =>
        Assert.Throws<ArgumentException>(() => EntryBundle.Append(new ArrayBufferWriter<byte>(), new byte[EntryBundle.MaxEntryBytes + 1]));
}
