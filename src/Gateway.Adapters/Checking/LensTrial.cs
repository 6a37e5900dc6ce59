using Gateway.Adapters.Generating;
using Gateway.Adapters.Loading;
using Gateway.Lenses;
using Gateway.Records;

namespace Gateway.Adapters.Checking;

/// <summary>A lens tried with generated records of one side.</summary>
internal sealed class LensTrial
{
    private const int Seed = 20260314;

    // A format that holds one constant where the canonical record has many, or numbers with check digits, refuses most random records.
    private const int MostTries = 12;

    private readonly Dictionary<PossibleLoss, int> _seen = new(ReferenceEqualityComparer.Instance);

    private LensTrial(Side read) => Read = read;

    /// <summary>The side that the records were of.</summary>
    public Side Read { get; }

    /// <summary>How many records went over.</summary>
    public int Taken { get; private set; }

    /// <summary>How many records held a value that the other side does not take.</summary>
    public int NotTaken { get; private set; }

    /// <summary>How many records, of those too that could not come back, lost something foretold, by what foretold it.</summary>
    public IReadOnlyDictionary<PossibleLoss, int> Seen => _seen;

    /// <summary>Hard values that no record held: too few records were made, or rules between members exclude them.</summary>
    public IReadOnlyList<(string Place, string Literal)> Untried { get; private set; } = [];

    /// <summary>Tries records until <paramref name="count"/> of them went over, or enough; the first that breaks a law is a problem of the lens file.</summary>
    /// <param name="format">The format with its lens.</param>
    /// <param name="read">The side that the records are of.</param>
    /// <param name="words">Texts to make records of, besides hard and random ones.</param>
    /// <param name="count">How many.</param>
    /// <param name="file">What problems are told of.</param>
    /// <param name="problems">Where they go.</param>
    /// <param name="cut">What becomes of a record before it goes over; null where it goes as it was made.</param>
    public static LensTrial Run(
        RecordFormat format, Side read, IReadOnlyList<string> words, int count, string file, Problems problems, Func<RecordValue, TokenTable>? cut = null)
    {
        var trial = new LensTrial(read);
        var side = read == Side.National ? "national" : "canonical";
        var generator = new RecordGenerator(read == Side.National ? format.Schema : format.Canonical, format.Lens.NamedValues(read), words, Seed);
        for (var number = 1; trial.Taken < count && number <= count * MostTries; number++)
        {
            using var record = generator.Next();
            if (record is null)
            {
                problems.Add(file, $"no random {side} record keeps its schema: the schema may contradict itself");
                break;
            }

            using var shape = cut?.Invoke(record.Root);
            var trip = RoundTrip.Of(format, read, (shape ?? record).Root);
            if (trip.Breach is { } breach)
            {
                problems.Add(file, format.Lens.Tell(breach.Side, breach.At, $"generated {side} record {number}: {breach.What}").ToString());
                break;
            }

            trial.Count(format.Lens, trip);
            if (trip.Refusal is not null)
                generator.DealAgain();
        }

        if (trial.NotTaken > 0 && trial.NotTaken == count * MostTries)
            problems.Add(file, $"none of {trial.NotTaken} generated {side} records goes over: let each side take what the other can say");
        trial.Untried = [.. generator.Waiting.Select(value => (value.Place, value.Value.Literal))];
        return trial;
    }

    private void Count(LensPath lens, RoundTrip trip)
    {
        if (trip.Refusal is null)
            Taken++;
        else
            NotTaken++;
        foreach (var foretold in trip.Losses.Select(loss => ForetoldLosses.Of(lens, Read, loss)!).Distinct())
            _seen[foretold] = _seen.GetValueOrDefault(foretold) + 1;
    }
}
