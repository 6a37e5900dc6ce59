using System.Text;
using System.Text.Json.Nodes;
using Gateway.Tests;

namespace Gateway.Agreements.Tests;

public sealed class AgreementFileTests
{
    [Fact]
    public void Reads_the_corridors_agreements_whole()
    {
        var agreements = AgreementSet.Load(Repository.Path("deploy", "agreements")).Agreements;

        var border = agreements.Single(agreement => agreement.Id == "border-control");
        Assert.Equal<string>(["IDN", "MYS"], border.Parties.AsEnumerable());
        Assert.Equal(TimeSpan.FromSeconds(60), border.Clauses[0].MaxAge);
        Assert.Contains(border.Clauses[0].Receive, field => field.ToString() == "/document/expiresOn");
    }

    [Theory]
    [InlineData("/clauses/0/grade", "\"all\"", "grade")]
    [InlineData("/clauses/0/purposes/0", "\"curiosity\"", "curiosity")]
    [InlineData("/clauses/0/agencies/0", "\"sgp-ica\"", "sgp-ica")]
    [InlineData("/clauses/0/agencies/0", "\"idn-imigrasi\"", "one party")]
    [InlineData("/clauses/0/receive/0", "\"known\"", "JSON pointer")]
    [InlineData("/clauses/0/maxAgeSeconds", "-1", "seconds")]
    [InlineData("/clauses/0/maxAgeSeconds", "1.5", "seconds")]
    [InlineData("/clauses/0/id", "\"mys-border-status\"", "twice")]
    [InlineData("/clauses/0/id", "\"mys border\"", "code")]
    [InlineData("/id", "\"border control\"", "code")]
    [InlineData("/version", "\"2026.1 Entwurf\"", "code")]
    [InlineData("/version", "\"2026·1\"", "code")]
    [InlineData("/clauses", "[]", "at least one clause")]
    [InlineData("/validUntil", "\"2025-01-01\"", "before `validFrom`")]
    [InlineData("/validFrom", "\"2026-02-30\"", "validFrom")]
    [InlineData("/parties", "[]", "parties")]
    [InlineData("/agreement", "\"2.0\"", "1.0")]
    [InlineData("/comment", "\"hello\"", "comment")]
    public void Refuses_a_file_with_one_wrong_value_and_says_where(string at, string value, string says)
    {
        var file = JsonNode.Parse(File.ReadAllText(Repository.Path("deploy", "agreements", "border-control.json")))!;
        Set(file, at.Split('/').AsSpan(1), JsonNode.Parse(value)!);
        var problems = new List<string>();

        var agreement = AgreementFile.Read(Encoding.UTF8.GetBytes(file.ToJsonString()), "changed.json", problems);

        Assert.Null(agreement);
        Assert.Contains(problems, problem => problem.StartsWith("changed.json: ", StringComparison.Ordinal) && problem.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_a_folder_that_is_not_there() =>
        Assert.Throws<AgreementException>(() => AgreementSet.Load(Repository.Path("deploy", "no-such-folder")));

    [Fact]
    public void Refuses_a_member_written_twice()
    {
        var problems = new List<string>();

        Assert.Null(AgreementFile.Read("""{"agreement":"1.0","agreement":"1.0"}"""u8, "twice.json", problems));
        Assert.Contains("json/duplicate-key", problems.Single(), StringComparison.Ordinal);
    }

    private static void Set(JsonNode node, ReadOnlySpan<string> path, JsonNode value)
    {
        for (; path.Length > 1; path = path[1..])
            node = node is JsonArray list ? list[int.Parse(path[0], System.Globalization.CultureInfo.InvariantCulture)]! : node[path[0]]!;
        if (node is JsonArray items)
            items[int.Parse(path[0], System.Globalization.CultureInfo.InvariantCulture)] = value;
        else
            node[path[0]] = value;
    }
}
