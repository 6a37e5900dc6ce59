using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Agreements;

/// <summary>One permission: these agencies may make this exchange for these purposes, with these fields out and in.</summary>
public sealed record Clause
{
    public required string Id { get; init; }

    /// <summary>Who may ask. An agency's id begins with its party, as in <c>mys-jim</c>.</summary>
    public required ImmutableArray<string> Agencies { get; init; }

    /// <summary>The systems of their own party in whose formats they may ask.</summary>
    public required ImmutableArray<string> Systems { get; init; }

    public required ImmutableArray<string> Purposes { get; init; }

    public required string Exchange { get; init; }

    /// <summary>The highest grade that may be answered.</summary>
    public required Grade Grade { get; init; }

    /// <summary>Canonical fields that a question may hold, each with everything in it.</summary>
    public required ImmutableArray<JsonPointer> Ask { get; init; }

    /// <summary>Canonical fields that an answer may hold, each with everything in it.</summary>
    public required ImmutableArray<JsonPointer> Receive { get; init; }

    /// <summary>How old an answer may be. Zero: every answer comes from the source.</summary>
    public required TimeSpan MaxAge { get; init; }

    /// <summary>How old an answer may be while the source cannot be reached; it is then labelled stale. Zero: none is given.</summary>
    public required TimeSpan MaxStale { get; init; }
}
