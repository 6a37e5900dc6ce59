using System.Globalization;
using System.Text;
using Gateway.Auditing;
using Gateway.Auditing.Files;

namespace Gateway.Cli.Tests.Ledgers;

public sealed class LedgerVerifyTests : IAsyncLifetime
{
    private const int Count = 600;
    private readonly string _folder = Directory.CreateTempSubdirectory("cli-").FullName;

    private string Log => Path.Combine(_folder, "log");

    private LedgerFiles Files => new(Log);

    public async Task InitializeAsync()
    {
        FileAuditStore.Create(Log, "ledger.example/test");
        await using var store = FileAuditStore.Open(Log);
        await Task.WhenAll(Enumerable.Range(0, Count).Select(i =>
            store.AppendAsync(Encoding.ASCII.GetBytes(i.ToString(CultureInfo.InvariantCulture))).AsTask()));
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Verifies_a_folder_from_its_entries_up()
    {
        var (code, output) = await Transcript.RunAsync("ledger", "verify", Log);

        Assert.Equal(
            $"""
            key         {Files.Verifier} (found with the log)
            checkpoint  600 entries, root {Files.ReadCheckpoint().Head.Root}, signed
            tiles       4 read, all consistent with the root
            entries     600 read, each hashes to its place in the tree
            verified

            """,
            output);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task Verifies_an_address_with_the_key_that_was_given()
    {
        using var http = new FolderHandler(Log);

        var (code, output) = await Transcript.RunAsync(http, "ledger", "verify", FolderHandler.Address, "--key", Files.Verifier.ToString());

        Assert.Equal(0, code);
        Assert.StartsWith($"key         {Files.Verifier}\n", output, StringComparison.Ordinal);
        Assert.EndsWith("entries     600 read, each hashes to its place in the tree\nverified\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_so_when_entries_are_withheld_and_checks_their_hashes()
    {
        using var http = new FolderHandler(Log, withheld: "tile/entries/");

        var (code, output) = await Transcript.RunAsync(http, "ledger", "verify", FolderHandler.Address + "/");

        Assert.Equal(0, code);
        Assert.EndsWith(
            "tiles       4 read, all consistent with the root\nentries     withheld here: only their hashes were checked\nverified\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verifies_an_empty_ledger()
    {
        var empty = Path.Combine(_folder, "empty");
        await Transcript.RunAsync("ledger", "init", empty);

        var (code, output) = await Transcript.RunAsync("ledger", "verify", empty);

        Assert.Equal(0, code);
        Assert.Contains("checkpoint  0 entries, root 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=, signed", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tile/entries/001", 703, "entry 396 does not hash to its place in the tree")]
    [InlineData("tile/0/001", 0, "entry 256 does not hash to its place in the tree")]
    [InlineData("tile/1/000.p/2", 40, "`tile/1/000.p/2` does not hold the hashes of the tiles below it")]
    [InlineData("tile/0/002.p/88", 5, "entry 512 does not hash to its place in the tree")]
    [InlineData("checkpoint", 25, "the checkpoint is not signed by `ledger.example/test` with that key")]
    public async Task Refuses_a_log_with_one_byte_changed_and_says_where(string file, int at, string fault)
    {
        var path = Path.Combine(Log, file);
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[at] ^= 0x01;
        await File.WriteAllBytesAsync(path, bytes);

        var (code, output) = await Transcript.RunAsync("ledger", "verify", Log);

        Assert.Equal(1, code);
        Assert.EndsWith($"{fault}\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("verified", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_hashes_that_do_not_lead_to_the_root_although_the_entries_are_withheld()
    {
        var path = Path.Combine(Log, "tile/0/002.p/88");
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[^1] ^= 0x01;
        await File.WriteAllBytesAsync(path, bytes);
        using var http = new FolderHandler(Log, withheld: "tile/entries/");

        var (code, output) = await Transcript.RunAsync(http, "ledger", "verify", FolderHandler.Address);

        Assert.Equal(1, code);
        Assert.Contains("not to the root that was signed", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tile/entries/000")]
    [InlineData("tile/0/001")]
    [InlineData("tile/1/000.p/2")]
    public async Task Refuses_a_log_with_a_file_missing(string file)
    {
        File.Delete(Path.Combine(Log, file));

        var (code, output) = await Transcript.RunAsync("ledger", "verify", Log);

        Assert.Equal(1, code);
        Assert.EndsWith($"`{file}` is missing\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_log_of_another_key_than_the_one_given()
    {
        const string Other = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

        var (code, output) = await Transcript.RunAsync("ledger", "verify", Log, "--key", Other);

        Assert.Equal(1, code);
        Assert.EndsWith("the checkpoint is not signed by `example.com/foo` with that key\n", output, StringComparison.Ordinal);
        (code, output) = await Transcript.RunAsync("ledger", "verify", Log, "--key", "nonsense");
        Assert.Equal(1, code);
        Assert.Equal("the key given is not one: it looks like `name+12345678+base64`\n", output);
    }

    [Fact]
    public async Task Refuses_a_place_where_there_is_no_log()
    {
        var (code, output) = await Transcript.RunAsync("ledger", "verify", Path.Combine(_folder, "nowhere"));

        Assert.Equal(1, code);
        Assert.Equal("there is no `vkey` here: this is not a log, or not its address\n", output);
    }
}
