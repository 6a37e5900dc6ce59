using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary>One rule of a schema, compiled. It is asked only about values of the kinds it speaks of.</summary>
internal abstract class Rule
{
    /// <summary>The kinds of value that it speaks of.</summary>
    public virtual KindSet Kinds => KindSet.All;

    /// <summary>Whether it needs what the rules before it evaluated; then it is left out once one of them is broken.</summary>
    public virtual bool ReadsMarks => false;

    /// <summary>The schemas it asks, and whether it asks them about something inside the value.</summary>
    public virtual IEnumerable<(SchemaNode Node, bool Descends)> Edges => [];

    /// <summary>Whether the value keeps the rule. What it evaluates, it adds to <paramref name="marks"/>, if there are any.</summary>
    public abstract bool Holds(RecordValue value, int marks, Inspection inspection);
}
