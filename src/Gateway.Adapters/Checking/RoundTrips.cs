using Gateway.Adapters.Generating;
using Gateway.Adapters.Loading;
using Gateway.Lenses;
using Gateway.Records;

namespace Gateway.Adapters.Checking;

/// <summary>
/// The laws of a lens, on generated records of both sides. Going over and back loses nothing but what was reported; once more changes
/// nothing; every loss was foretold; and what comes out breaks no rule of the other schema's structure. Values that the other side refuses are counted: some
/// dates do not exist, and one side's numbers may be longer.
/// </summary>
internal static class RoundTrips
{
    private const int Seed = 20260314;

    // A format that holds one constant where the canonical record has many refuses most random records.
    private const int MostTries = 4;

    private static readonly string[] Structure = ["schema/type", "schema/required", "schema/additionalProperties", "schema/enum", "schema/const"];

    /// <summary>Tries records of each side until <paramref name="count"/> of them were taken, or enough; how many the other side refused.</summary>
    public static int Check(RecordFormat format, IReadOnlyList<string> words, int count, string file, Problems problems)
    {
        var fromNational = Check(new RecordGenerator(format.Schema, words, Seed), count, "national", record => National(format, record), file, problems);
        var fromCanonical = Check(new RecordGenerator(format.Canonical, words, Seed), count, "canonical", record => Canonical(format, record), file, problems);
        return fromNational + fromCanonical;
    }

    private static int Check(
        RecordGenerator generator, int count, string side, Func<RecordValue, RoundTrip> go, string file, Problems problems)
    {
        var refused = 0;
        for (var number = 1; number <= count + refused && number <= count * MostTries; number++)
        {
            using var record = generator.Next();
            if (record is null)
            {
                problems.Add(file, $"no random {side} record keeps its schema: the schema may contradict itself");
                return refused;
            }

            var trip = go(record.Root);
            if (trip.Fault is { } fault)
            {
                problems.Add(file, $"generated {side} record {number}: {fault}");
                return refused;
            }

            refused += trip.IsRefused ? 1 : 0;
        }

        return refused;
    }

    private static RoundTrip National(RecordFormat format, RecordValue national)
    {
        using var over = format.Lens.ToCanonical(national);
        if (Unforetold(format, Side.National, over) is { } unforetold)
            return unforetold;
        if (Refusal(over, format.Canonical.Check) is { } refused)
            return refused;
        using var back = Writing.Of(over.Record!.Root, format);
        if (back.National is null)
            return RoundTrip.Broken("does not come back", back.Findings[0]);
        using var again = format.Lens.ToCanonical(back.National.Root);
        return Compare(national, back.National.Root, over.Losses) ?? Again(over.Record.Root, again, back.Translation.Losses);
    }

    private static RoundTrip Canonical(RecordFormat format, RecordValue canonical)
    {
        using var over = Writing.Of(canonical, format);
        if (Unforetold(format, Side.Canonical, over.Translation) is { } unforetold)
            return unforetold;
        if (over.National is null)
            return Refusal(over.Translation, _ => over.Findings)!;
        using var back = format.Lens.ToCanonical(over.National.Root);
        if (Refusal(back, format.Canonical.Check) is { } refused)
            return refused;
        using var again = Writing.Of(back.Record!.Root, format);
        return Compare(canonical, back.Record.Root, over.Translation.Losses) ?? Again(over.National.Root, again.Translation, back.Losses);
    }

    private static RoundTrip? Unforetold(RecordFormat format, Side read, Translation translation) =>
        ForetoldLosses.Missing(format.Lens, read, translation) is { } loss
            ? new RoundTrip($"`{loss.At}` is lost ({loss.Operation}, {loss.Kind}) and the lens did not foretell it", false)
            : null;

    private static RoundTrip? Refusal(Translation translation, Func<RecordValue, IReadOnlyList<Finding>> check)
    {
        if (translation.Record is null)
            return RoundTrip.Refused;
        var findings = check(translation.Record.Root);
        if (findings.Count == 0)
            return null;
        return findings.FirstOrDefault(IsFault) is { } broken
            ? RoundTrip.Broken("translates to a record that breaks the other schema", broken)
            : RoundTrip.Refused;
    }

    /// <summary>Whether a finding is the lens's or the codec's doing rather than the value's.</summary>
    private static bool IsFault(Finding finding) =>
        Structure.Contains(finding.Code) || !(finding.Code.StartsWith("schema/", StringComparison.Ordinal) || finding.Code is "xml/character" or "csv/character");

    private static RoundTrip? Compare(RecordValue first, RecordValue last, IReadOnlyList<Loss> losses) =>
        RecordDifference.FindMissing(first, last, [.. losses.Select(loss => loss.At)]) is { } place
            ? new RoundTrip($"`{place}` does not come back as it was, and no loss says so", false)
            : null;

    private static RoundTrip Again(RecordValue first, Translation again, IReadOnlyList<Loss> losses)
    {
        if (again.Record is null)
            return RoundTrip.Broken("goes over once and not again", again.Findings[0]);
        return RecordDifference.Find(first, again.Record.Root, [.. losses.Select(loss => loss.At)]) is { } place
            ? new RoundTrip($"`{place}` changes when it goes over a second time", false)
            : RoundTrip.Whole;
    }
}
