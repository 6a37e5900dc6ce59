using Gateway.TransparencyLog;

namespace Gateway.Cli.Ledgers;

/// <summary>What checking a log came to. A fault names the first thing that is not in order; what was found before it stands.</summary>
internal sealed record LogOutcome
{
    public NoteVerifier? Verifier { get; init; }

    public Checkpoint? Checkpoint { get; init; }

    public string? Fault { get; init; }

    public long Tiles { get; init; }

    public long Entries { get; init; }

    public bool AreEntriesWithheld { get; init; }
}
