using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gateway.Tests;
using Gateway.TransparencyLog;

namespace Gateway.Auditing.Tests;

/// <summary>The worked examples of the format pages are true.</summary>
public sealed partial class DocumentedFormatTests
{
    private const string Fence = "```";

    [Fact]
    public void The_example_entry_has_the_form_the_members_and_the_leaf_hash_that_its_page_says()
    {
        var page = File.ReadAllText(Repository.Path("docs", "formats", "ledger-entry.md"));
        var entry = Encoding.UTF8.GetBytes(Block(page, 0));

        var names = JsonDocument.Parse(entry).RootElement.EnumerateObject().Select(member => member.Name).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.All(names, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
        Assert.Contains($"these {entry.Length.ToString(CultureInfo.InvariantCulture)} bytes, is `{MerkleTree.LeafHash(entry)}`", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_member_that_an_entry_can_have_is_on_its_page()
    {
        var page = await File.ReadAllTextAsync(Repository.Path("docs", "formats", "ledger-entry.md"));
        await using var store = new MemoryAuditStore();
        await using (var ledger = new Ledger(store, TimeProvider.System))
        {
            await ledger.RecordAsync(LedgerTests.FullEntry() with { Denials = new DenialSum(2, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch) });
        }

        foreach (var member in JsonDocument.Parse(store.Entries[0]).RootElement.EnumerateObject())
            Assert.Contains($"`{member.Name}`", page, StringComparison.Ordinal);
        Assert.Equal(29, JsonDocument.Parse(store.Entries[0]).RootElement.EnumerateObject().Count());
    }

    [Fact]
    public void The_example_log_hashes_to_its_checkpoint()
    {
        var page = File.ReadAllText(Repository.Path("docs", "formats", "ledger-files.md"));
        Assert.True(EntryBundle.TryRead(Convert.FromHexString(Block(page, 0)), 3, out var entries));
        var leaves = entries.Select(entry => MerkleTree.LeafHash(entry.Span)).ToList();
        var tree = new TreeFrontier();
        leaves.ForEach(tree.Append);

        Assert.Equal(["one", "two", "three"], entries.Select(entry => Encoding.UTF8.GetString(entry.Span)));
        Assert.Equal(Block(page, 1).Split('\n'), leaves.Select(leaf => Convert.ToHexStringLower(leaf.ToBytes())));
        Assert.Equal(Block(page, 2) + "\n", new Checkpoint("example.com/log/testdata", 3, tree.Root()).ToText());
    }

    private static string Block(string page, int number) => Blocks().Matches(page)[number].Groups[1].Value;

    [GeneratedRegex($"^{Fence}[a-z]*\n(.*?)\n{Fence}$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
