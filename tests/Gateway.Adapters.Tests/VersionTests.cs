using System.Text.Json.Nodes;
using Gateway.Adapters.Tests.Scaffolding;
using Gateway.Lenses;
using Gateway.Records;

namespace Gateway.Adapters.Tests;

/// <summary>Several versions of one record at once: national ones beside each other, and adapters that were written for an older canonical one.</summary>
public sealed class VersionTests
{
    private const string Manifest = "adapter.json";
    private const string VersionLens = "lenses/document-verification/1.1.json";

    private static readonly Dictionary<string, (Action<AdapterCopy> Break, string File, string Told)> Faults = new()
    {
        ["a neighbour that is not there"] = (copy => copy.Replace(VersionLens, "\"neighbour\": \"1.0\"", "\"neighbour\": \"1.7\""), VersionLens,
            "`/neighbour`: there is no `schemas/document-verification/1.7.json`"),
        ["a neighbour that is the version itself"] = (copy => copy.Replace(VersionLens, "\"neighbour\": \"1.0\"", "\"neighbour\": \"1.1\""), VersionLens, "leads back here"),
        ["a neighbour whose own lens does not load"] = (copy => copy.Delete("lenses/document-verification/1.0.json"), "schemas/document-verification/1.0.json", "has no lens"),
        ["a lens with two other sides"] = (copy => copy.Replace(VersionLens, "\"neighbour\"", "\"canonical\": \"travel-document-question/1.0\", \"neighbour\""), VersionLens, "`schema/oneOf`"),
        ["a version lens that forgets a member"] = (copy => copy.Replace(VersionLens, "\"at\": \"/entryPoint\"", "\"at\": \"/pemegang\""), VersionLens, "national `/entryPoint`: no line reads"),
        ["a version that is there twice"] = (copy => copy.Replace(Manifest, "\"document-verification\", \"versions\": [\"1.0\", ", "\"document-verification\", \"versions\": [\"1.1\", "), Manifest,
            "`/operations/document-verifications/question/versions`: 1.1 is there twice"),
        ["an answer to no question"] = (copy => copy.Replace(Manifest, "\"document-verification\", \"versions\": [\"1.0\", \"1.1\"]", "\"document-verification\", \"versions\": [\"1.0\"]"), Manifest,
            "`/operations/document-verifications/answer/versions`: 1.1 answers no version of the question"),
        ["a sunset before the end was announced"] = (copy => Retire(copy, "{ \"version\": \"1.0\", \"deprecated\": \"2026-12-01\", \"sunset\": \"2026-11-30\" }, \"1.1\""), Manifest,
            "the sunset of 1.0 is before the day it was deprecated"),
        ["an end of what has no successor"] = (copy => Retire(copy, "\"1.0\", { \"version\": \"1.1\", \"deprecated\": \"2026-12-01\", \"sunset\": \"2027-12-01\" }"), Manifest,
            "1.1 is the newest and has a sunset"),
        ["a day that does not exist"] = (copy => Retire(copy, "{ \"version\": \"1.0\", \"deprecated\": \"2026-02-30\" }, \"1.1\""), Manifest, "`schema/"),
        ["a canonical version that leads nowhere"] = (copy => { NewCanonicalVersion.Write(copy); File.Delete(Path.Combine(copy.SchemasFolder, "travel-document-answer", "1.1", "lens.json")); },
            "travel-document-answer/1.1/schema.json", "has no version lens: write `travel-document-answer/1.1/lens.json`"),
        ["a canonical version lens that drops in silence"] = (copy => NewCanonicalVersion.Write(copy, NewCanonicalVersion.Lens.Replace("/chip", "/number", StringComparison.Ordinal)),
            "travel-document-answer/1.1/lens.json", "national `/document/chip`: no line reads"),
        ["a canonical version lens to a newer version"] = (copy => NewCanonicalVersion.Write(copy, NewCanonicalVersion.Lens.Replace("\"neighbour\": \"1.0\"", "\"neighbour\": \"1.1\"", StringComparison.Ordinal)),
            "travel-document-answer/1.1/lens.json", "must name an older version of `travel-document-answer`"),
    };

    public static TheoryData<string> Names() => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Tells(string fault)
    {
        var (destroy, file, told) = Faults[fault];
        using var copy = new AdapterCopy("mys-niise");

        destroy(copy);

        var problems = copy.Problems();
        Assert.True(
            problems.Any(problem => problem.Split(": ")[0].EndsWith(file, StringComparison.Ordinal) && problem.Contains(told, StringComparison.Ordinal)),
            $"none of these says so:\n{string.Join('\n', problems)}");
    }

    [Fact]
    public void A_version_reaches_the_canonical_record_by_its_neighbour_or_by_itself()
    {
        using var copy = new AdapterCopy("mys-niise");
        var spoken = AdapterSet.Load(copy.AdaptersFolder, copy.SchemasFolder).Adapters["mys-niise"].Operations["document-verifications"].Spoken;

        Assert.Equal(["1.1", "1.0"], spoken.All.Select(version => version.Version));
        Assert.Equal(["document-verification/1.0", "travel-document-question/1.0"], spoken.Newest.Question.Lens.Steps.Select(step => step.FarName));
        Assert.Equal(["travel-document-answer/1.0"], spoken.Newest.Answer.Lens.Steps.Select(step => step.FarName));
    }

    [Fact]
    public void An_older_version_may_as_well_be_led_to_its_successor()
    {
        using var copy = new AdapterCopy("mys-niise");
        const string Old = "lenses/document-verification/1.0.json";
        var own = File.ReadAllText(Path.Combine(copy.Folder, Old));
        copy.Write(VersionLens, own.Replace("\"version\": \"1.0\"", "\"version\": \"1.1\"", StringComparison.Ordinal).Replace(
            "question/1.0\",\n  \"lines\": [", "question/1.0\",\n  \"lines\": [ { \"op\": \"drop\", \"side\": \"national\", \"at\": \"/entryPoint\", \"reason\": \"its own\" },", StringComparison.Ordinal));
        copy.Write(Old, """
            { "lens": "1.0", "record": "document-verification", "version": "1.0", "neighbour": "1.1", "lines": [
              { "op": "move", "national": "/document", "canonical": "/document" },
              { "op": "each", "national": "/mrzLines", "canonical": "/mrzLines", "lines": [ { "op": "move", "national": "", "canonical": "" } ] },
              { "op": "move", "national": "/pemegang", "canonical": "/pemegang" },
              { "op": "drop", "side": "canonical", "at": "/entryPoint", "reason": "1.0 has no place for it" } ] }
            """);

        Assert.Empty(copy.Problems());
    }

    [Theory]
    [InlineData("idn-simkim")]
    [InlineData("idn-peduliwni")]
    [InlineData("mys-myimms")]
    [InlineData("mys-niise")]
    public void An_adapter_written_for_an_older_canonical_version_goes_on_as_it_is(string id)
    {
        using var copy = new AdapterCopy(id);
        NewCanonicalVersion.Write(copy);

        Assert.Empty(copy.Problems());

        var adapters = AdapterSet.Load(copy.AdaptersFolder, copy.SchemasFolder);
        Assert.Equal("urn:gateway:schema:canonical:travel-document-answer:1.1", adapters.Working["travel-document-answer/1.0"].Uri);
        var answers = adapters.Adapters[id].Operations.Values.Single(operation => operation.Exchange == "travel-document.verify").Answer;
        Assert.All(answers.Values, answer => Assert.Equal(["travel-document-answer/1.0", "travel-document-answer/1.1"], answer.Lens.Steps.Select(step => step.FarName)));
        Assert.All(answers.Values, answer => Assert.Contains(answer.Lens.PossibleLosses, loss => loss is { Read: Side.Canonical, At: "/document/chip", Kind: LossKind.Dropped }));
    }

    [Fact]
    public void A_sample_of_an_adapter_written_for_an_older_canonical_version_is_written_and_tried_in_that_version()
    {
        using var copy = new AdapterCopy("mys-niise");
        NewCanonicalVersion.Write(copy);
        var file = Path.Combine(copy.Folder, "samples", "answer-1.1-other-names", "canonical.json");
        var right = JsonNode.Parse(File.ReadAllText(file));
        File.Delete(file);

        var report = AdapterTrial.Run(copy.Folder, copy.SchemasFolder, write: true);

        using var told = new StringWriter();
        report.Write(told);
        Assert.True(report.IsGood, told.ToString());
        Assert.True(JsonNode.DeepEquals(right, JsonNode.Parse(File.ReadAllText(file))));
        Assert.NotNull(right!["document"]!["expiresOn"]);
    }

    [Fact]
    public void A_new_adapter_is_drafted_for_the_newest_canonical_version()
    {
        using var copy = new AdapterCopy("mys-niise");
        NewCanonicalVersion.Write(copy);
        using var draft = new Draft(schemas: copy.SchemasFolder);

        var lens = draft.Read("lenses/jawapan-dokumen/1.0.json");
        Assert.Contains("\"canonical\": \"travel-document-answer/1.1\"", lens, StringComparison.Ordinal);
        Assert.DoesNotContain("\"/document/expiresOn\"", lens, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_was_renamed_is_the_place_of_the_record_that_was_sent()
    {
        using var copy = new AdapterCopy("mys-niise");
        NewCanonicalVersion.Write(copy);
        var answer = AdapterSet.Load(copy.AdaptersFolder, copy.SchemasFolder).Adapters["mys-niise"].Operations["document-verifications"].Spoken.Newest.Answer;

        Assert.Equal("/document/tarikhTamat", answer.Lens.NationalPlace(JsonPointer.Parse("/document/lastDay")).ToString());
    }

    private static void Retire(AdapterCopy copy, string versions) =>
        copy.Replace(Manifest, "\"document-verification\", \"versions\": [\"1.0\", \"1.1\"]", $"\"document-verification\", \"versions\": [{versions}]");
}
