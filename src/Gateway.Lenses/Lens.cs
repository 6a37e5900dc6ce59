using Gateway.Lenses.Checks;
using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;
using Gateway.Lenses.Plans;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses;

/// <summary>
/// A two-way mapping between a national record and its canonical form, compiled once for each direction; immutable, for any number of
/// threads. It translates records that are valid against their own schema; its caller checks what comes out against the other one.
/// A version lens joins two versions of one record in the same way: the version that its file is of is called national, its neighbour canonical.
/// </summary>
public sealed class Lens
{
    private readonly ScopePlan _toCanonical;
    private readonly ScopePlan _toNational;
    private readonly Scope _scope;

    private Lens(LensFile file, Scope scope)
    {
        Record = file.Record;
        Version = file.Version;
        Canonical = file.Canonical;
        _toCanonical = PlanCompiler.Compile(scope, Side.National);
        _toNational = PlanCompiler.Compile(scope, Side.Canonical);
        _scope = scope;
        PossibleLosses = [.. Foresight.Losses(scope)];
        Entries = [.. LensEntries.Of(scope)];
    }

    /// <summary>The national record.</summary>
    public string Record { get; }

    /// <summary>The national record's version.</summary>
    public string Version { get; }

    /// <summary>The canonical record and its version, such as <c>travel-document-question/1.0</c>; of a version lens, the neighbour.</summary>
    public string Canonical { get; }

    /// <summary>Every loss that a translation by this lens can report, known before any record is seen.</summary>
    public IReadOnlyList<PossibleLoss> PossibleLosses { get; }

    /// <summary>Its lines, for people to read.</summary>
    public IReadOnlyList<LensEntry> Entries { get; }

    /// <summary>
    /// Reads a lens file and checks it against both schemas: a lens that could forget a required field, write where there is nothing or
    /// drop a value without saying so throws a <see cref="LensException"/> that lists every problem.
    /// </summary>
    public static Lens Load(RecordValue file, SchemaShape national, SchemaShape canonical, Func<string, CodeList?> lists)
    {
        var problems = new List<LensProblem>();
        var lines = LensFileReader.Read(file, problems);
        var scope = ScopeBuilder.Build(lines.Lines, national, canonical, lists);
        // Lines that could not be read would be missed by every check.
        if (problems.Count == 0)
            problems.AddRange(LensChecks.Run(scope));
        return problems.Count == 0 ? new Lens(lines, scope) : throw new LensException(problems);
    }

    public Translation ToCanonical(RecordValue national) => Translate(_toCanonical, national, null);

    /// <summary>Translates, and explains in the trace, where there is one, what was done with every value.</summary>
    public Translation ToCanonical(RecordValue national, TranslationTrace? trace) => Translate(_toCanonical, national, trace);

    public Translation ToNational(RecordValue canonical) => Translate(_toNational, canonical, null);

    /// <summary>Translates, and explains in the trace, where there is one, what was done with every value.</summary>
    public Translation ToNational(RecordValue canonical, TranslationTrace? trace) => Translate(_toNational, canonical, trace);

    /// <summary>
    /// Where a national record says what stands at a place of its canonical form, so that whoever sent it can be told where to look. The
    /// record as a whole where no line speaks of that place.
    /// </summary>
    public JsonPointer NationalPlace(JsonPointer canonical) => Places.Of(_scope, Side.National, canonical);

    /// <summary>Where the canonical form says what stands at a place of a national record, found as <see cref="NationalPlace"/> is.</summary>
    public JsonPointer CanonicalPlace(JsonPointer national) => Places.Of(_scope, Side.Canonical, national);

    /// <summary>A problem of whichever line speaks of a place of a record, told to the lens's author with the line and both its places.</summary>
    public LensProblem Tell(Side side, JsonPointer at, string message) => LinePlaces.Tell(_scope, side, at, message);

    /// <summary>
    /// The values that lines treat in a way of their own (codes, constants, conditions, dates in each format), by their literals, each with
    /// its place on a side, <c>*</c> for an item: what to try a lens with.
    /// </summary>
    public IEnumerable<(string At, string Literal)> NamedValues(Side side) => Mappings.NamedValues.Of(_scope, side).Distinct();

    private static Translation Translate(ScopePlan plan, RecordValue record, TranslationTrace? trace)
    {
        using var run = TranslationRun.Begin(record, trace);
        plan.Write(record, run);
        return run.Findings.Count > 0
            ? new Translation(null, run.Losses, run.Findings)
            : new Translation(run.Builder.Build(), run.Losses, []);
    }
}
