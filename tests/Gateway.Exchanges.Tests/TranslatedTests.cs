using System.Reflection;
using Gateway.Lenses;
using Gateway.Records;

namespace Gateway.Exchanges.Tests;

public sealed class TranslatedTests
{
    public static TheoryData<string> Kinds =>
        [.. typeof(LossKind).GetFields(BindingFlags.Public | BindingFlags.Static).Select(kind => (string)kind.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_loss_counts_as_one(string kind) =>
        Assert.Equal(1, Translated.Count(mapped: 7, [new Loss("move", JsonPointer.Root, kind, "the reason")]).Losses);

    [Fact]
    public void What_was_left_out_for_its_length_or_its_letters_counts_as_dropped() => Assert.Equal(
        new TranslationCounts(Mapped: 7, Narrowed: 0, Defaulted: 0, Dropped: 3, Unknown: 0),
        Translated.Count(7, [.. new[] { LossKind.Dropped, LossKind.TooLong, LossKind.Unwritable }.Select(kind => new Loss("move", JsonPointer.Root, kind, "the reason"))]));
}
