using System.Diagnostics;
using System.Globalization;
using Gateway.Auditing.Tests.Files;
using Gateway.Tests;
using Gateway.TransparencyLog;

namespace Gateway.Auditing.Tests.Oracles;

/// <summary>
/// Two programs that share no code with ours, nor with each other, read a ledger: Go's checksum-database packages its tiles and checkpoints,
/// Sigstore's verifier its offline proofs. <c>tests/oracles/install.sh</c> fetches them; without them these tests fail.
/// </summary>
public sealed class IndependentVerifierTests : IAsyncLifetime, IDisposable
{
    private const int Count = 700;
    private static readonly int[] Checkpoints = [1, 2, 255, 256, 257, 511, 600];
    private readonly TestLog _log = new();
    private readonly TemporaryFolder _kept = new();

    private LedgerFiles Files => new(_log.Root);

    private string Bundle => Path.Combine(_log.Root, TilePath.Entries(1).ToString());

    public async Task InitializeAsync()
    {
        var appended = 0;
        foreach (var size in Checkpoints.Append(Count))
        {
            // Each stop ends in a checkpoint of exactly that size.
            await using (var store = _log.Open())
            {
                while (appended < size)
                    await store.AppendAsync(TestLog.Entry(appended++));
            }

            if (size < Count)
                File.Copy(Path.Combine(_log.Root, "checkpoint"), _kept.In($"checkpoint.{size}"));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _log.Dispose();
        _kept.Dispose();
    }

    [Fact]
    public async Task Go_accepts_every_entry_and_every_earlier_checkpoint()
    {
        var (code, output) = await RunGoAsync();

        Assert.Equal($"{Count} entries and {Checkpoints.Length} older checkpoints are proven\n", output);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task Go_rejects_a_changed_leaf()
    {
        await ChangeAsync(Bundle, at: 40);

        var (code, output) = await RunGoAsync();

        Assert.Equal(1, code);
        Assert.StartsWith("entry 25", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Go_rejects_a_changed_tile()
    {
        await ChangeAsync(Path.Combine(_log.Root, TilePath.Hashes(0, 1).ToString()), at: 5000);

        Assert.Equal(1, (await RunGoAsync()).Code);
    }

    [Fact]
    public async Task Go_rejects_a_checkpoint_that_is_no_beginning_of_the_log()
    {
        // Signed by the log's own key, over the same number of entries, with one of them different: what a split view looks like.
        Assert.True(NoteSigner.TryParse((await File.ReadAllTextAsync(Path.Combine(_log.Root, "keys", "log.key"))).TrimEnd('\n'), out var signer));
        var other = new TreeFrontier();
        for (var i = 0; i < 300; i++)
            other.Append(MerkleTree.LeafHash(TestLog.Entry(i == 150 ? 151 : i)));
        await File.WriteAllBytesAsync(_kept.In("checkpoint.300"), SignedNote.Sign(new Checkpoint(TestLog.Origin, 300, other.Root()).ToText(), signer).ToBytes());

        var (code, output) = await RunGoAsync();

        Assert.Equal(1, code);
        Assert.StartsWith("checkpoint of 300", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sigstore_accepts_the_offline_proof_of_every_entry()
    {
        await WriteProofsAsync();

        var (code, output) = await RunNodeAsync();

        Assert.Equal($"{Count} proofs are verified\n", output);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task Sigstore_rejects_the_proof_of_a_changed_leaf()
    {
        await WriteProofsAsync();
        await ChangeAsync(_kept.In("proofs", "333.entry"), at: 3);

        var (code, output) = await RunNodeAsync();

        Assert.Equal(1, code);
        Assert.Equal("333: calculated root hash does not match inclusion proof\n", output);
    }

    [Fact]
    public async Task Sigstore_rejects_a_checkpoint_with_another_root()
    {
        await WriteProofsAsync();
        var file = _kept.In("proofs", "0.tlog-proof");
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace(Files.ReadCheckpoint().Head.Root.ToString(), MerkleTree.EmptyRoot.ToString(), StringComparison.Ordinal));

        var (code, output) = await RunNodeAsync();

        Assert.Equal(1, code);
        Assert.Equal("0: invalid checkpoint signature\n", output);
    }

    private async Task WriteProofsAsync()
    {
        Directory.CreateDirectory(_kept.In("proofs"));
        var entries = TestLog.ReadAll(Files, Count);
        for (var i = 0; i < Count; i++)
        {
            var name = i.ToString(CultureInfo.InvariantCulture);
            await File.WriteAllBytesAsync(_kept.In("proofs", name + ".entry"), entries[i].ToArray());
            await File.WriteAllTextAsync(_kept.In("proofs", name + ".tlog-proof"), Files.TryProve(i)!.ToString());
        }
    }

    private Task<(int Code, string Output)> RunGoAsync() => RunAsync(
        "/usr/lib/go-1.19/bin/go",
        ["run", Repository.Path("tests", "oracles", "ledger", "verify.go"), _log.Root, Files.Verifier.ToString(), .. Directory.GetFiles(_kept.Path, "checkpoint.*").Order()],
        ("GO111MODULE", "off"),
        ("GOPATH", "/usr/share/gocode"),
        ("GOFLAGS", ""),
        ("GOCACHE", Repository.Path(".tools", "go-cache")));

    private Task<(int Code, string Output)> RunNodeAsync() => RunAsync(
        "node",
        [Repository.Path("tests", "oracles", "ledger", "verify.mjs"), Repository.Path(".tools", "npm", "node_modules"), Files.Verifier.ToString(), _kept.In("proofs")]);

    private static async Task<(int Code, string Output)> RunAsync(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    private static async Task ChangeAsync(string file, int at)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[at] ^= 0x01;
        await File.WriteAllBytesAsync(file, bytes);
    }
}
