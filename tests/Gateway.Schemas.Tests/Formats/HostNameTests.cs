using System.Globalization;
using System.Text;
using Gateway.Schemas.Formats;
using Gateway.Schemas.Formats.Idna;

namespace Gateway.Schemas.Tests.Formats;

public sealed class HostNameTests
{
    [Theory]
    [InlineData("contoh.example")]
    [InlineData("Contoh.EXAMPLE")]
    [InlineData("faß.de")]
    [InlineData("例え.テスト")]
    [InlineData("例え。テスト")]
    [InlineData("مثال.إختبار")]
    [InlineData("שם1.example")]
    [InlineData("बेगी\u200Cगी.नेट", false)]
    [InlineData("xn--fa-hia.de")]
    [InlineData("XN--FA-HIA.de")]
    [InlineData("xn--fa-hia-.de", false)]
    [InlineData("Faß.de", false)]
    [InlineData("cafe\u0301.fr", false)]
    [InlineData("ab--cd.de", false)]
    [InlineData("🐲.de", false)]
    [InlineData("a.שם.1b", false)]
    [InlineData("a\u200Db", false)]
    [InlineData("xn--", false)]
    [InlineData("xn--zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", false)]
    public void Judges_names_in_any_script(string name, bool valid = true) =>
        Assert.Equal(valid, HostNameFormats.IsHostName(Encoding.UTF8.GetBytes(name), international: true));

    [Fact]
    public void A_name_in_another_script_is_no_plain_host_name() =>
        Assert.False(HostNameFormats.IsHostName("faß.de"u8, international: false));

    [Theory]
    [InlineData("bücher", "bcher-kva")]
    [InlineData("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye")]
    [InlineData("なぜみんな日本語を話してくれないのか", "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa")]
    [InlineData("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b")]
    public void Encodes_as_the_examples_of_RFC_3492_do(string name, string encoded)
    {
        var points = name.EnumerateRunes().Select(rune => rune.Value).ToArray();
        var text = new byte[63];
        var decoded = new int[63];

        Assert.True(Punycode.TryEncode(points, text, out var length));
        Assert.Equal(encoded, Encoding.ASCII.GetString(text, 0, length));
        Assert.True(Punycode.TryDecode(Encoding.ASCII.GetBytes(encoded), decoded, out var count));
        Assert.Equal(points, decoded[..count]);
    }

    [Fact]
    public void The_table_holds_letters_marks_and_digits_that_no_normalisation_changes_and_a_few_exceptions()
    {
        int[] exceptions = [0x2D, 0xB7, 0xDF, 0x375, 0x3C2, 0x5F3, 0x5F4, 0x6FD, 0x6FE, 0xF0B, 0x200C, 0x200D, 0x3007, 0x30FB];
        var count = 0;
        var last = -1;
        foreach (var range in AllowedCodePoints.Ranges)
        {
            Assert.InRange(range.First, last + 1, range.Last);
            last = range.Last;
            for (var point = range.First; point <= range.Last; point++, count++)
            {
                if (!exceptions.Contains(point))
                    Assert.True(IsStableLetter(point), $"U+{point:X4}");
            }
        }

        Assert.Equal(133_550, count);
    }

    /// <summary>As the framework's own tables know it, which are of a later Unicode.</summary>
    private static bool IsStableLetter(int point)
    {
        // Cherokee alone folds to its capitals.
        if (point is >= 0x13A0 and <= 0x13F5)
            return true;
        var text = char.ConvertFromUtf32(point);
        return text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Normalize(NormalizationForm.FormKC) == text
            && CharUnicodeInfo.GetUnicodeCategory(point) is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }
}
