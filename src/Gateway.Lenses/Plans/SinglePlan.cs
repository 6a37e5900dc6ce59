using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>One line in one direction that reads one place.</summary>
internal abstract class SinglePlan(PlanSite site) : ValuePlan(site)
{
    private readonly Literal? _silent = site.Silent;

    public Source Source { get; } = site.Sources[0];

    public sealed override bool IsThere(Found found)
    {
        var value = found[Source];
        return value.IsPresent() && (_silent is null || !_silent.Stands(value));
    }

    public sealed override bool Write(Found found, TranslationRun run) => Write(found[Source], run);

    public sealed override string? UnknownCode(Found found) => UnknownCode(found[Source]);

    /// <summary>Writes what was read, or reports why not; whether anything was written.</summary>
    public abstract bool Write(RecordValue read, TranslationRun run);

    /// <summary>The code in what was read, where it is one that the line's code list does not hold; for traces.</summary>
    public virtual string? UnknownCode(RecordValue read) => null;
}
