using System.Collections.Immutable;
using Gateway.Lenses.Mappings;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Plans;

/// <summary>Where one plan of a line stands: what it reads, what it writes, and when.</summary>
internal sealed record PlanSite
{
    /// <summary>The line.</summary>
    public required Mapping Mapping { get; init; }

    /// <summary>The side that is read.</summary>
    public required Side Read { get; init; }

    /// <summary>Which of the line's places is written.</summary>
    public required int Place { get; init; }

    /// <summary>Every place that the line reads; none for what the lens itself states.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    public required Target Target { get; init; }

    public required ImmutableArray<Condition> Conditions { get; init; }

    /// <summary>The value of the read place that says nothing, because a <c>default</c> put it there; null where there is none.</summary>
    public required Literal? Silent { get; init; }

    /// <summary>Gives the slot of a place inside one that is read.</summary>
    public required Func<JsonPointer, Source> SourceOf { get; init; }

    /// <summary>Compiles the lines of an <c>each</c>.</summary>
    public required Func<ScopePlan> CompileItems { get; init; }

    /// <summary>The schema of the place that is written.</summary>
    public SchemaShape Written => Mapping.Places(Read.Other())[Place].Shape!;

    /// <summary>The schema of the one place that is read.</summary>
    public SchemaShape Reads => Mapping.Shape(Read);
}
