using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Adapters.Checking;

/// <summary>The texts that samples hold, for generated records to be made of.</summary>
internal static class SampleWords
{
    public static IEnumerable<string> Of(IEnumerable<Sample> samples)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sample in samples)
        {
            using var reading = Reading.Of(File.ReadAllBytes(sample.NationalFile), sample.Format);
            if (reading.National is { } national)
                Collect(national.Root, words);
            if (!JsonRecord.TryRead(File.ReadAllBytes(sample.OtherFile), RecordLimits.Exchange, out var canonical, out _))
                continue;
            using (canonical)
                Collect(canonical.Root, words);
        }

        return words.Order(StringComparer.Ordinal);
    }

    private static void Collect(RecordValue value, HashSet<string> words)
    {
        if (value.Kind == TokenKind.String)
            words.Add(value.ToString());
        foreach (var member in value.Members)
            Collect(member.Value, words);
        foreach (var item in value.Items)
            Collect(item, words);
    }
}
