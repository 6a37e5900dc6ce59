using System.Diagnostics;

namespace Gateway.Adapters.Tests.Fuzzing;

/// <summary>Throws inputs at a parser, and watches what each takes. For one thread.</summary>
internal sealed class FuzzRun
{
    private const int MostPooled = 400;
    private const int Tries = 5;

    // A thread of the server has more; what fits here fits there.
    private const int Stack = 1 << 20;

    // Counted rather than timed: a machine that sleeps, or stops the whole process for a while, makes no parser hang.
    private const int LooksUntilHung = 120;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly FuzzTarget _target;
    private readonly IReadOnlyList<byte[]> _kept;
    private byte[] _input = [];

    public FuzzRun(FuzzTarget target, IReadOnlyList<byte[]> kept)
    {
        _target = target;
        _kept = kept;
        // What is allocated once for all, and compiled, is no input's doing.
        foreach (var input in target.Samples.Concat(kept))
            target.Read(input);
    }

    /// <summary>One batch more. Its number is its seed, so a run that goes on meets what it would have met.</summary>
    public FuzzTally RunBatch(FuzzTally tally, int inputs)
    {
        FuzzTally? result = null;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = Run(tally, inputs);
                }
                catch (Exception problem)
                {
                    failure = problem;
                }
            },
            Stack)
        { IsBackground = true };
        thread.Start();
        var (seen, looks) = (Volatile.Read(ref _input), 0);
        while (!thread.Join(Look))
        {
            var input = Volatile.Read(ref _input);
            (seen, looks) = (input, input == seen ? looks + 1 : 0);
            if (looks == LooksUntilHung)
                throw new FuzzFinding(_target.Name, input, "does not come back");
        }

        return failure is null ? result! : throw failure;
    }

    /// <summary>Reads one input within what is allowed, or throws a <see cref="FuzzFinding"/>.</summary>
    public (string Outcome, TimeSpan Taken, long Allocated) Read(byte[] input)
    {
        var (outcome, taken, allocated) = Try(input);
        for (var again = 1; again < Tries && taken > _target.Allowed.Time; again++)
            taken = Try(input).Taken is var next && next < taken ? next : taken;
        if (taken > _target.Allowed.Time)
            throw new FuzzFinding(_target.Name, input, $"takes {taken.TotalMilliseconds:0} ms for {input.Length} bytes");
        // What a first use sets up for good, it sets up once.
        for (var again = 1; again < Tries && allocated > _target.Allowed.BytesFor(input.Length); again++)
            allocated = Try(input).Allocated;
        if (allocated > _target.Allowed.BytesFor(input.Length))
            throw new FuzzFinding(_target.Name, input, $"allocates {allocated} bytes for {input.Length}");
        return (outcome, taken, allocated);
    }

    private FuzzTally Run(FuzzTally tally, int inputs)
    {
        var random = new Random(tally.Batches);
        var (bytes, trees) = (new Mutator(random, _target.Pieces), new TreeMutator(random));
        var good = new List<byte[]>([.. _target.Samples, .. _kept]);
        var pool = new List<byte[]>(good);
        var met = new HashSet<string>();
        var (slowest, most, read) = (TimeSpan.FromMilliseconds(tally.Slowest), tally.MostAllocated, tally.WereRead);
        for (var i = 0; i < inputs; i++)
        {
            // What was refused before is mostly refused again, so the good ones are taken more often.
            var from = random.Next(4) == 0 ? pool : good;
            var input = _target.IsJson && random.Next(2) == 0
                ? trees.Next(from[random.Next(from.Count)], pool[random.Next(pool.Count)])
                : bytes.Next(from);
            Volatile.Write(ref _input, input);
            var (outcome, taken, allocated) = Read(input);
            tally.Outcomes[outcome] = tally.Outcomes.GetValueOrDefault(outcome) + 1;
            read += outcome.EndsWith(FuzzTarget.WasRead, StringComparison.Ordinal) ? 1 : 0;
            slowest = taken > slowest ? taken : slowest;
            most = Math.Max(most, allocated);
            // An input with an outcome that this batch has not met yet is worth damaging further.
            if (met.Add(outcome) && pool.Count < MostPooled)
                pool.Add(input);
        }

        return tally with { Batches = tally.Batches + 1, Inputs = tally.Inputs + inputs, WereRead = read, Slowest = slowest.TotalMilliseconds, MostAllocated = most };
    }

    private (string Outcome, TimeSpan Taken, long Allocated) Try(byte[] input)
    {
        var (allocated, started) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        try
        {
            var outcome = _target.Read(input);
            return (outcome, Stopwatch.GetElapsedTime(started), GC.GetAllocatedBytesForCurrentThread() - allocated);
        }
        catch (Exception problem)
        {
            throw new FuzzFinding(_target.Name, input, $"throws `{problem.GetType().Name}`: {problem.Message}", problem);
        }
    }
}
