using System.Text.Json.Nodes;

namespace Gateway.Adapters.Tests.Scaffolding;

public sealed class AdapterScaffoldTests : IDisposable
{
    private readonly Draft _draft = new();

    public void Dispose() => _draft.Dispose();

    [Fact]
    public void Drafts_a_whole_folder_from_twenty_samples()
    {
        Assert.Empty(_draft.Report.Problems);
        Assert.Equal(20, _draft.Report.Files.Count(file => file.EndsWith("national.json", StringComparison.Ordinal)));
        Assert.Subset(
            _draft.Report.Files.ToHashSet(),
            new HashSet<string>
            {
                "adapter.json", "README.md", "CHANGES.md", "schemas/semakan-dokumen/1.0.json", "lenses/semakan-dokumen/1.0.json",
                "schemas/jawapan-dokumen/1.0.json", "lenses/jawapan-dokumen/1.0.json", "codes/jantina.codes.json",
            });
        Assert.All(_draft.Report.Files, file => Assert.True(File.Exists(Path.Combine(_draft.Folder, file))));
    }

    [Fact]
    public void Every_guess_is_refused_by_itself()
    {
        var guesses = _draft.Problems().Where(problem => problem.Contains("is a guess", StringComparison.Ordinal)).ToList();

        Assert.InRange(guesses.Count, 40, 60);
        Assert.Equal(_draft.Report.Guesses, guesses.Count);
        Assert.Contains(guesses, guess => guess.StartsWith("schemas/semakan-dokumen/1.0.json: `/properties/pemegang/properties/tarikhLahir` is a guess (in 7 of 7: days written dd/MM/yyyy or MM/yyyy", StringComparison.Ordinal));
        Assert.Contains(guesses, guess => guess.StartsWith("codes/keputusan.codes.json: `/entries/0` is a guess", StringComparison.Ordinal));
        Assert.Contains(guesses, guess => guess.StartsWith("lenses/jawapan-dokumen/1.0.json: `/lines/1` is a guess", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_confirms_without_looking_is_told_what_is_missing()
    {
        _draft.ConfirmEverything();

        var problems = _draft.Problems();
        Assert.DoesNotContain(problems, problem => problem.Contains("guess", StringComparison.Ordinal));
        Assert.Contains("lenses/jawapan-dokumen/1.0.json: line 2 (code), national `/keputusan`, canonical `/verdict`: `keputusan` does not hold national \"TAMAT TEMPOH\": add an entry, or say in `loss` why it may be lost", problems);
        // The two lenses, their codes, and what samples showed of lengths and counts; nothing else is wrong before the samples can be tried.
        Assert.All(problems, problem => Assert.Matches("does not hold|holds at most|give both one", problem));
    }

    [Fact]
    public void Maps_by_name_and_kind()
    {
        var question = _draft.Lines("semakan-dokumen").Where(line => line["national"] is not null).Select(line => $"{line["op"]} {line["national"]} {line["canonical"]}");

        Assert.Equal(
            [
                "move /dokumen/negaraPengeluar /document/issuer",
                "move /dokumen/noDokumen /document/number",
                "name /pemegang/namaPenuh /holder/name",
                "date /pemegang/tarikhLahir /holder/birthDate",
                "code /pemegang/jantina /holder/sex",
                "each /barisMrz /mrz",
            ],
            question);
    }

    [Fact]
    public void A_false_friend_is_flagged_and_never_mapped()
    {
        var line = Assert.Single(_draft.Lines("semakan-dokumen"), line => (string?)line["at"] == "/pemegang/daerah");

        Assert.Equal("drop", (string?)line["op"]);
        Assert.Equal("`daerah` is a false friend, `region of any kind` in Indonesian and `district` in Malay: ask the register which it means", (string?)line["guess"]);
        var verdict = Assert.Single(_draft.Lines("jawapan-dokumen"), line => (string?)line["list"] == "keputusan");
        Assert.Contains("`TAMAT TEMPOH` is left out: `tempoh` is a false friend", (string?)verdict["guess"], StringComparison.Ordinal);
        Assert.DoesNotContain("TAMAT TEMPOH", _draft.Read("codes/keputusan.codes.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Requires_only_what_the_other_side_always_has()
    {
        var answer = JsonNode.Parse(_draft.Read("schemas/jawapan-dokumen/1.0.json"))!;

        // `masaData` is in every sample, and an agreement may withhold what it comes from.
        Assert.Equal(["dijumpai"], answer["required"]!.AsArray().Select(name => (string?)name));
        Assert.False((bool)answer["additionalProperties"]!);
    }

    [Fact]
    public void Overwrites_nothing()
    {
        File.WriteAllText(Path.Combine(_draft.Folder, "README.md"), "ours");

        var again = _draft.Make();

        Assert.Equal("is there already: a new adapter overwrites nothing", Assert.Single(again.Problems).Message);
        Assert.Empty(again.Files);
        Assert.Equal("ours", _draft.Read("README.md"));
    }

    [Fact]
    public void An_order_that_cannot_be_a_manifest_writes_nothing()
    {
        using var draft = new Draft(id: "xaa-Civil Register", exchange: "travel-documents.verify", question: "semakan", answer: "jawapan-dokumen");

        Assert.Contains(draft.Report.Problems, problem => problem.Message.Contains("there is no canonical schema `travel-documents-question`", StringComparison.Ordinal));
        Assert.Contains(draft.Report.Problems, problem => problem.Message.Contains("put the samples of `semakan` there", StringComparison.Ordinal));
        Assert.False(Directory.Exists(draft.Folder));

        using var named = new Draft(id: "xaa-Civil Register");
        Assert.Contains(named.Report.Problems, problem => problem.ToString().StartsWith("adapter.json: `/id`: `schema/pattern`", StringComparison.Ordinal));
        Assert.False(Directory.Exists(named.Folder));
    }
}
