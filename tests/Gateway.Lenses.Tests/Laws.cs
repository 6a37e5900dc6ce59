using Gateway.Records;

namespace Gateway.Lenses.Tests;

/// <summary>What holds of every lens, tried on random records of one side.</summary>
internal static class Laws
{
    private const int Seed = 20260314;
    private const int Tries = 400;

    /// <summary>
    /// A record comes back as it was unless a loss was reported; going over once more changes nothing; every loss was foretold; every value
    /// is explained. At least one record in four is taken, so that a lens that refuses everything keeps no law.
    /// </summary>
    public static void Hold(TestLens lens, Side read, Func<Random, string> record)
    {
        var random = new Random(Seed);
        var taken = 0;
        for (var number = 0; number < Tries; number++)
            taken += Holds(lens.Lens, read, record(random)) ? 1 : 0;
        Assert.True(taken >= Tries / 4, $"only {taken} of {Tries} records were taken");
    }

    /// <summary>Every text, number and truth value of both records lies at or in a line of the trace.</summary>
    public static void AreExplained(RecordValue read, RecordValue written, TranslationTrace trace)
    {
        Assert.All(Leaves(read, JsonPointer.Root), leaf => Assert.Contains(trace.Values, value => value.From is { } from && leaf.IsWithin(from)));
        Assert.All(Leaves(written, JsonPointer.Root), leaf => Assert.Contains(trace.Values, value => value.To is { } to && leaf.IsWithin(to)));
    }

    private static bool Holds(Lens lens, Side read, string json)
    {
        using var first = TestLens.Read(json);
        var trace = new TranslationTrace();
        using var over = Translate(lens, read, first.Root, trace);
        Assert.All(over.Losses, loss => Assert.True(IsForetold(lens, read, loss), $"{loss.Operation} {loss.At} {loss.Kind} of {json} was not foretold"));
        if (over.Record is null)
            return false;
        AreExplained(first.Root, over.Record.Root, trace);

        var there = TestLens.Write(over.Record.Root);
        using var back = Translate(lens, read.Other(), over.Record.Root, new TranslationTrace());
        Assert.True(back.Record is not null, $"{json} goes over as {there} and does not come back: {string.Join(", ", back.Findings)}");
        var again = TestLens.Write(back.Record.Root);
        if (over.Losses.Count == 0)
            Assert.Equal(TestLens.Write(first.Root), again);
        using var second = Translate(lens, read, back.Record.Root, new TranslationTrace());
        Assert.True(second.Record is not null, $"{json} comes back as {again} and does not go over again: {string.Join(", ", second.Findings)}");
        if (back.Losses.Count == 0)
            Assert.Equal(there, TestLens.Write(second.Record.Root));
        return true;
    }

    private static Translation Translate(Lens lens, Side read, RecordValue record, TranslationTrace trace) =>
        read == Side.National ? lens.ToCanonical(record, trace) : lens.ToNational(record, trace);

    private static bool IsForetold(Lens lens, Side read, Loss loss) =>
        lens.PossibleLosses.Any(possible => possible.Read == read && possible.Operation == loss.Operation && possible.Kind == loss.Kind && possible.At == loss.At.ToString());

    private static List<JsonPointer> Leaves(RecordValue value, JsonPointer at)
    {
        var leaves = new List<JsonPointer>();
        foreach (var member in value.Members)
            leaves.AddRange(Leaves(member.Value, at.Append(System.Text.Encoding.UTF8.GetString(member.Name))));
        var index = 0;
        foreach (var item in value.Items)
            leaves.AddRange(Leaves(item, at.Append(index++)));
        return value.Kind is TokenKind.Object or TokenKind.Array ? leaves : [at];
    }
}
