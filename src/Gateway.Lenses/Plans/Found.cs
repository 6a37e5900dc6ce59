using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>What one walk over a record or an item found at the places that its plan reads.</summary>
internal readonly struct Found(TranslationRun run, int first)
{
    /// <summary>The value of a place; a missing one where there is none.</summary>
    public RecordValue this[Source source] => run.Value(first + source.Slot);
}
