using Gateway.Auditing;

namespace Gateway.Cli.Tests.Ledgers;

public sealed class LedgerInitTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cli-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Makes_a_ledger_and_says_where_it_is_and_which_key_verifies_it()
    {
        var log = Path.Combine(_folder, "log");

        var (code, output) = await Transcript.RunAsync("ledger", "init", log, "--origin", "ledger.example/idn-mys");

        Assert.Equal(0, code);
        var key = new LedgerFiles(log).Verifier;
        Assert.Equal(
            $"""
            made an empty ledger in {log}
            key         {key}
            keep safe   {log}/keys

            """,
            output);
        Assert.Equal("ledger.example/idn-mys", key.Name);
    }

    [Fact]
    public async Task Invents_a_name_for_the_log_where_none_is_given()
    {
        await Transcript.RunAsync("ledger", "init", Path.Combine(_folder, "one"));
        await Transcript.RunAsync("ledger", "init", Path.Combine(_folder, "two"));

        Assert.NotEqual(new LedgerFiles(Path.Combine(_folder, "one")).Verifier.Name, new LedgerFiles(Path.Combine(_folder, "two")).Verifier.Name);
    }

    [Fact]
    public async Task Refuses_a_folder_that_holds_something()
    {
        var (code, output) = await Transcript.RunAsync("ledger", "init", _folder);
        Assert.Equal(0, code);

        (code, output) = await Transcript.RunAsync("ledger", "init", _folder);

        Assert.Equal(1, code);
        Assert.Equal($"`{_folder}` is not empty: a ledger is made in a folder of its own\n", output);
    }

    [Fact]
    public async Task Refuses_a_name_that_no_note_can_carry()
    {
        var (code, output) = await Transcript.RunAsync("ledger", "init", Path.Combine(_folder, "log"), "--origin", "two words");

        Assert.Equal(1, code);
        Assert.Equal("`two words` cannot name a log: use letters, digits, dots and slashes, no spaces and no `+`\n", output);
        Assert.False(Directory.Exists(Path.Combine(_folder, "log")));
    }

    [Fact]
    public async Task A_verb_that_is_not_there_is_an_error()
    {
        var (code, output) = await Transcript.RunAsync("ledger", "repair", _folder);

        Assert.Equal(1, code);
        Assert.Contains("'repair'", output, StringComparison.Ordinal);
    }
}
