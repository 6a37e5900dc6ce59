namespace Gateway.Lenses.Tests;

/// <summary>A translation that loses nothing allocates what it hands out and nothing else; an explanation costs only who asks for it.</summary>
public sealed class AllocationTests
{
    private const int Rounds = 100;

    // The translation and its table: two objects, whose rows and text are pooled.
    private const long Handed = 120;

    private readonly DocumentedExample _answer = DocumentedExample.Answer;

    [Fact]
    public void A_translation_allocates_its_outcome_alone()
    {
        using var canonical = TestLens.Read(_answer.Canonical);
        using var national = TestLens.Read(_answer.NationalAgain);
        var lens = _answer.Lens.Lens;

        var back = PerRound(() => lens.ToNational(canonical.Root).Dispose());
        var over = PerRound(() => lens.ToCanonical(national.Root).Dispose());

        Assert.True(back <= Handed, $"{back} bytes to write a national record");
        Assert.True(over <= Handed, $"{over} bytes to read one");
    }

    private static long PerRound(Action translate)
    {
        for (var warm = 0; warm < Rounds; warm++)
            translate();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
            translate();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
    }
}
