namespace Gateway.Lenses;

/// <summary>
/// Collects what a translation does, value by value, for whoever asks to have it explained. Handed to <see cref="Lens.ToCanonical(Records.RecordValue, TranslationTrace)"/>
/// or <see cref="Lens.ToNational(Records.RecordValue, TranslationTrace)"/>; a translation without one does no work for it. For one translation and one thread.
/// </summary>
/// <remarks>
/// Every text, number and truth value of the record that was read lies at or in a <see cref="TracedValue.From"/>, and every one of the record
/// that was written at or in a <see cref="TracedValue.To"/>: an object or an array that is moved whole is one line, an <c>each</c> is a line
/// for the array and then those of its items. What constants and drops leave behind comes first, then what is written, in the order of the written record.
/// Of a record that is refused it holds what was done with the rest, as if that had been written; the translation's findings say what refused it.
/// A code whose list narrows it is one line, <see cref="TraceOutcome.Narrowed"/>, and a name whose aliases have no place likewise; each loss stands in
/// <see cref="Translation.Losses"/> with its reason, at the same place or in it.
/// </remarks>
public sealed class TranslationTrace
{
    private List<TracedValue> _values = [];

    /// <summary>What was done, line by line.</summary>
    public IReadOnlyList<TracedValue> Values => _values;

    /// <summary>Puts a line before those of what lies in it.</summary>
    internal void Insert(int index, TracedValue value) => _values.Insert(index, value);

    internal void Add(TracedValue value) => _values.Add(value);

    /// <summary>Goes on with what the next lens on the way did with the record that was written.</summary>
    internal void Continue(TranslationTrace next) => _values = TraceJoin.Of(_values, next._values);
}
