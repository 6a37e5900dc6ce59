using System.Collections.Immutable;
using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;
using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations;

/// <summary>
/// A line that carries values between places of both sides. An operation is one folder: its line, which says here what must be right about
/// it, what it can lose and how it is done, and whatever of that has a file of its own.
/// </summary>
internal abstract record ValueLine(string Place) : LensLine(Place)
{
    /// <summary>The operation, as files and reports name it.</summary>
    public abstract string Operation { get; }

    /// <summary>The places of a side, from the line's own scope; at least one.</summary>
    public abstract ImmutableArray<JsonPointer> At(Side side);

    /// <summary>Whether the line writes its place of that number when it writes a side; it reads every one.</summary>
    public virtual bool Writes(Side side, int place) => true;

    /// <summary>Whether a value that the other side states may be written as the literal: a default must not look like one.</summary>
    public virtual bool CanState(Mapping mapping, Side write, Literal literal) => true;

    /// <summary>Whether the line reads the literal, which no source states, as a word of its own for what is unknown.</summary>
    public virtual bool Knows(Mapping mapping, Side read, Literal literal) => false;

    /// <summary>Why the line cannot do its work between these places; every one of them is in its schema.</summary>
    public abstract IEnumerable<string> Faults(Mapping mapping);

    /// <summary>What the line can lose when a side is read, with places from its scope.</summary>
    public abstract IEnumerable<Loss> Losses(Mapping mapping, Side read);

    /// <summary>The plan that writes one place.</summary>
    public abstract ValuePlan Plan(PlanSite site);
}
