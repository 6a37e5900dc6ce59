using System.Collections.Immutable;
using Gateway.Lenses.Operations.Constants;
using Gateway.Lenses.Operations.Defaults;
using Gateway.Lenses.Operations.Drops;
using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>What one direction does with a whole record, or with one item of an array.</summary>
internal sealed class ScopePlan
{
    /// <summary>What is read.</summary>
    public required SourceTree Sources { get; init; }

    /// <summary>What the source must hold.</summary>
    public required ImmutableArray<ConstantCheck> Checks { get; init; }

    /// <summary>What is left behind.</summary>
    public required ImmutableArray<DropPlan> Drops { get; init; }

    /// <summary>What says nothing, because a lens put it there.</summary>
    public required ImmutableArray<DefaultCheck> Defaults { get; init; }

    /// <summary>The object to write; null where the whole is not one.</summary>
    public required ObjectPlan? Root { get; init; }

    /// <summary>What writes a whole that is no object.</summary>
    public required PlacePlan? Whole { get; init; }

    /// <summary>Writes the record or item; false where it is an item of which nothing could be written.</summary>
    public bool Write(RecordValue scope, TranslationRun run)
    {
        var found = run.Find(Sources, scope);
        var written = Write(found, run);
        run.Forget(Sources);
        return written;
    }

    private bool Write(Found found, TranslationRun run)
    {
        foreach (var check in Checks)
            check.Run(found, run);
        foreach (var drop in Drops)
            drop.Run(found, run);
        foreach (var check in Defaults)
            check.Run(found, run);
        if (Whole is { } whole)
            return whole.Write(found, run);
        var outer = run.Opened;
        run.Opened = 0;
        run.Builder.StartObject();
        Root!.Write(found, run);
        run.Builder.EndObject();
        run.Opened = outer;
        return true;
    }
}
