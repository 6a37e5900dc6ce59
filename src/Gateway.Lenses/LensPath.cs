using System.Collections.Immutable;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses;

/// <summary>
/// The way between a national record and the canonical record that exchanges work with: the record's own lens, and before or after it the
/// version lenses that lead there. Put together when adapters load, so that no exchange looks for it. It translates as one lens would, and
/// every place in its losses and findings is a place of the record that was read.
/// </summary>
/// <remarks>What comes out of one lens is held to its schema before the next reads it; what comes out last is checked by the caller.</remarks>
public sealed class LensPath
{
    private readonly ImmutableArray<LensStep> _steps;

    private LensPath(ImmutableArray<LensStep> steps)
    {
        _steps = steps;
        PossibleLosses = [.. Foretold(Side.National).Concat(Foretold(Side.Canonical)).Distinct()];
    }

    /// <summary>The canonical record that it ends at, and its version, such as <c>travel-document-question/1.0</c>.</summary>
    public string Canonical => _steps[^1].FarName;

    /// <summary>The lens of the national record's own version, the first on the way.</summary>
    public Lens Own => _steps[0].Lens;

    /// <summary>The lenses, from the national record on.</summary>
    public IReadOnlyList<LensStep> Steps => _steps;

    /// <summary>Every loss that a translation can report, known before any record is seen.</summary>
    public IReadOnlyList<PossibleLoss> PossibleLosses { get; }

    /// <summary>The way by one lens, to the record of that schema.</summary>
    public static LensPath Of(Lens lens, CompiledSchema canonical) => Of([new LensStep(lens, Side.National, canonical)]);

    /// <summary>The way by those lenses, at least one.</summary>
    public static LensPath Of(IEnumerable<LensStep> steps) => new([.. steps]);

    /// <summary>This way, and then the other.</summary>
    public LensPath Then(LensPath further) => new([.. _steps, .. further._steps]);

    public Translation ToCanonical(RecordValue national) => Travel(national, Side.National, null);

    /// <summary>Translates, and explains in the trace, where there is one, what was done with every value from the one record to the other.</summary>
    public Translation ToCanonical(RecordValue national, TranslationTrace? trace) => Travel(national, Side.National, trace);

    public Translation ToNational(RecordValue canonical) => Travel(canonical, Side.Canonical, null);

    /// <summary>Translates, and explains in the trace, where there is one, what was done with every value from the one record to the other.</summary>
    public Translation ToNational(RecordValue canonical, TranslationTrace? trace) => Travel(canonical, Side.Canonical, trace);

    /// <summary>Where a national record says what stands at a place of its canonical form; see <see cref="Lens.NationalPlace"/>.</summary>
    public JsonPointer NationalPlace(JsonPointer canonical) => Origin(canonical, _steps.Length, Side.National);

    /// <summary>Where the canonical form says what stands at a place of a national record, found as <see cref="NationalPlace"/> is.</summary>
    public JsonPointer CanonicalPlace(JsonPointer national) => Origin(national, _steps.Length, Side.Canonical);

    /// <summary>A problem of whichever line speaks of a place of the record of that side; see <see cref="Lens.Tell"/>.</summary>
    public LensProblem Tell(Side side, JsonPointer at, string message) => End(side).Lens.Tell(ReadSide(End(side), side), at, message);

    /// <summary>The values that the lens at that end treats in a way of its own; see <see cref="Lens.NamedValues"/>.</summary>
    public IEnumerable<(string At, string Literal)> NamedValues(Side side) => End(side).Lens.NamedValues(ReadSide(End(side), side));

    private Translation Travel(RecordValue record, Side read, TranslationTrace? trace)
    {
        var translation = Translate(0, read, record, trace);
        for (var travelled = 1; travelled < _steps.Length && translation.Record is not null; travelled++)
            translation = Continue(translation, travelled, read, trace);
        return translation;
    }

    private Translation Continue(Translation before, int travelled, Side read, TranslationTrace? trace)
    {
        using var record = before.Record!;
        var schema = read == Side.National ? _steps[travelled - 1].Far : _steps[^(travelled + 1)].Far;
        if (!schema.IsValid(record.Root))
            return new Translation(null, before.Losses, InOrigin(schema.Check(record.Root), travelled, read));
        var further = trace is null ? null : new TranslationTrace();
        var next = Translate(travelled, read, record.Root, further);
        if (further is not null)
            trace!.Continue(further);
        var losses = next.Losses.Select(loss => loss with { At = Origin(loss.At, travelled, read) });
        return new Translation(next.Record, [.. before.Losses, .. losses], InOrigin(next.Findings, travelled, read));
    }

    private Translation Translate(int travelled, Side read, RecordValue record, TranslationTrace? trace)
    {
        var step = Step(travelled, read);
        return ReadSide(step, read) == Side.National ? step.Lens.ToCanonical(record, trace) : step.Lens.ToNational(record, trace);
    }

    private IReadOnlyList<Finding> InOrigin(IReadOnlyList<Finding> findings, int travelled, Side read) =>
        [.. findings.Select(finding => finding with { At = Origin(finding.At, travelled, read) })];

    /// <summary>The place, in the record that was read, of a place that was met after so many lenses.</summary>
    private JsonPointer Origin(JsonPointer place, int travelled, Side read)
    {
        for (var number = travelled - 1; number >= 0; number--)
        {
            var step = Step(number, read);
            place = ReadSide(step, read) == Side.National ? step.Lens.NationalPlace(place) : step.Lens.CanonicalPlace(place);
        }

        return place;
    }

    private IEnumerable<PossibleLoss> Foretold(Side read)
    {
        for (var travelled = 0; travelled < _steps.Length; travelled++)
        {
            var step = Step(travelled, read);
            foreach (var loss in step.Lens.PossibleLosses.Where(loss => loss.Read == ReadSide(step, read)))
                yield return loss with { Read = read, At = Origin(JsonPointer.Parse(loss.At), travelled, read).ToString() };
        }
    }

    /// <summary>The step that is taken after so many others, when that side of the whole way is read.</summary>
    private LensStep Step(int travelled, Side read) => read == Side.National ? _steps[travelled] : _steps[^(travelled + 1)];

    /// <summary>The step whose lens reads the record of that side.</summary>
    private LensStep End(Side side) => Step(0, side);

    /// <summary>Which side of the step's own lens is read then.</summary>
    private static Side ReadSide(LensStep step, Side read) => read == Side.National ? step.Near : step.Near.Other();
}
