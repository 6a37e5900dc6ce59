using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>What one direction does with a whole record, or with one item of an array.</summary>
/// <param name="Root">The object to write; null where an item is not an object.</param>
/// <param name="Whole">The lines that write an item that is not an object.</param>
/// <param name="Drops">What is left behind.</param>
/// <param name="Checks">What the source must hold.</param>
internal sealed record ScopePlan(
    ObjectPlan? Root, ImmutableArray<ValuePlan> Whole, ImmutableArray<DropPlan> Drops, ImmutableArray<ConstantCheck> Checks)
{
    /// <summary>Writes the record or item; false where it is an item of which nothing could be written.</summary>
    public bool Write(RecordValue scope, TranslationRun run)
    {
        foreach (var check in Checks)
            check.Run(scope, run);
        foreach (var drop in Drops)
            drop.Run(scope, run);
        if (Root is null)
            return ValuePlan.WriteOne(Whole, scope, run);

        var outer = run.Opened;
        run.Opened = 0;
        run.Builder.StartObject();
        Root.Write(scope, run);
        run.Builder.EndObject();
        run.Opened = outer;
        return true;
    }
}
