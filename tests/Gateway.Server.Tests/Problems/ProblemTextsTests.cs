using System.Reflection;
using System.Text.RegularExpressions;
using Gateway.Exchanges;
using Gateway.Server.Problems;
using Gateway.Tests;

namespace Gateway.Server.Tests.Problems;

public sealed partial class ProblemTextsTests
{
    // Sentences that two languages rightly share. Empty so far: add one only after a speaker of both has read it.
    private static readonly HashSet<string> SharedSentences = [];

    private static readonly ProblemTexts[] Languages = [ProblemTexts.English, ProblemTexts.Indonesian, ProblemTexts.Malay];

    internal static IReadOnlyList<RefusalKind> Kinds { get; } =
    [
        .. typeof(RefusalKinds).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(RefusalKind))
            .Select(property => (RefusalKind)property.GetValue(null)!),
    ];

    [Fact]
    public void Every_kind_of_refusal_has_a_title_and_a_detail_in_every_language_and_nothing_else_has()
    {
        var codes = Kinds.Select(kind => kind.Code).Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(codes);
        foreach (var language in Languages)
        {
            Assert.Equal(codes, language.Problems.Order(StringComparer.Ordinal));
            foreach (var code in codes)
            {
                Assert.Matches(@"^\p{Lu}.*[^.]$", language.Problem(code).Title.Value);
                Assert.Matches(@"^[\p{Lu}`].*\.$", language.Problem(code).Detail.Value);
            }
        }
    }

    [Fact]
    public void No_two_kinds_of_refusal_share_a_code() => Assert.Equal(Kinds.Count, Kinds.Select(kind => kind.Code).Distinct().Count());

    [Fact]
    public void Every_finding_has_its_text_in_every_language()
    {
        var codes = ProblemTexts.English.Findings.Order(StringComparer.Ordinal).ToList();

        foreach (var language in Languages)
        {
            Assert.Equal(codes, language.Findings.Order(StringComparer.Ordinal));
            Assert.All(codes, code => Assert.Matches(@"^\p{Lu}.*\.$", language.Finding(code).Value));
        }
    }

    [Fact]
    public void Every_finding_that_the_code_can_make_has_a_text_of_its_own()
    {
        var families = ProblemTexts.English.Findings.Where(code => code.Length > 0).Select(code => code[..code.IndexOf('/')]).ToHashSet();
        var sources = Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        var made = sources.SelectMany(source => Code().Matches(source))
            .Where(match => families.Contains(match.Groups["family"].Value))
            .Concat(sources.SelectMany(source => MadeFinding().Matches(source)))
            .Select(match => match.Groups["code"].Value)
            .Except(Kinds.Select(kind => kind.Code))
            .ToHashSet();

        Assert.Contains("json/duplicate-key", made);
        Assert.Empty(made.Except(ProblemTexts.English.Findings));
    }

    [Fact]
    public void No_sentence_says_the_same_in_two_languages()
    {
        var said = Languages.SelectMany(language => Sentences(language).Select(sentence => (language.Tag, Sentence: sentence)));

        var shared = said.GroupBy(text => text.Sentence).Where(group => group.Select(text => text.Tag).Distinct().Count() > 1).Select(group => group.Key);

        Assert.Empty(shared.Except(SharedSentences));
    }

    [Fact]
    public void No_sentence_is_used_for_two_things_in_one_language()
    {
        foreach (var language in Languages)
        {
            var titles = language.Problems.Select(code => language.Problem(code).Title.Value);
            var findings = language.Findings.Select(code => language.Finding(code).Value);
            Assert.Empty(titles.Concat(findings).GroupBy(text => text).Where(group => group.Count() > 1).Select(group => group.Key));
        }
    }

    // Words that one of the two languages has and the other does not, or has with another meaning (`domain/codes/field-labels.csv`).
    [Theory]
    [InlineData("id", "pasport|pejabat|tarikh|jantina|capaian|rekod|kod|nombor|jawapan|mesyuarat|pengepala|agensi|daripada pengeluar|semak|hantar|bahawa|boleh diperoleh|baharu|kerana")]
    [InlineData("ms", "paspor|kantor|tanggal|kelamin|akses|rekaman|kode|nomor|jawaban|instansi|gerbang|kirimkan|periksa|bahwa|baru|karena|ukuran|mintalah|butir")]
    public void Neither_language_borrows_words_from_the_other(string tag, string foreign)
    {
        var texts = Languages.Single(language => language.Tag == tag);

        Assert.All(Sentences(texts), sentence => Assert.DoesNotMatch($@"(?i)\b({foreign})\b", sentence));
    }

    [Theory]
    [InlineData("schema/required", "schema/required")]
    [InlineData("schema/somethingNew", "schema/")]
    [InlineData("mrz/check-digit/somethingNew", "mrz/")]
    [InlineData("unheard-of/code", "")]
    [InlineData("unheard-of", "")]
    [InlineData("/", "")]
    public void A_finding_without_a_text_takes_that_of_its_family(string code, string taken)
    {
        Assert.All(Languages, language => Assert.Equal(language.Finding(taken), language.Finding(code)));
    }

    private static IEnumerable<string> Sentences(ProblemTexts language) =>
        language.Problems.Select(language.Problem)
            .SelectMany(text => new[] { text.Title, text.Detail })
            .Concat(language.Findings.Select(language.Finding))
            .SelectMany(text => text.Value.Split(". ", StringSplitOptions.TrimEntries))
            .Select(sentence => sentence.TrimEnd('.'));

    // What looks like a code of a known family, and whatever a finding is made with, in case the family is new.
    [GeneratedRegex(@"""(?<code>(?<family>[a-z-]+)/[a-zA-Z/-]+)""")]
    private static partial Regex Code();

    [GeneratedRegex("""new Finding\(\s*"(?<code>[^"]+)""")]
    private static partial Regex MadeFinding();
}
