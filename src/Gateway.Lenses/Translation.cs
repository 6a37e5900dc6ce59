using Gateway.Records;

namespace Gateway.Lenses;

/// <summary>What came of a translation: a record with its losses, or the findings that refused it. Whoever asked for it disposes it.</summary>
public sealed class Translation : IDisposable
{
    private bool _isTaken;

    internal Translation(TokenTable? record, IReadOnlyList<Loss> losses, IReadOnlyList<Finding> findings)
    {
        Record = record;
        Losses = losses;
        Findings = findings;
    }

    /// <summary>The translated record; null where there are findings. It is not yet checked against its schema.</summary>
    public TokenTable? Record { get; }

    /// <summary>What the record could not carry, in the order in which it was met.</summary>
    public IReadOnlyList<Loss> Losses { get; }

    /// <summary>Why it was refused, with places in the record that was read; empty where it was translated.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Hands the record over: who takes it disposes it, and disposing of the translation leaves it alone.</summary>
    public TokenTable Take()
    {
        var record = Record ?? throw new InvalidOperationException("a refused translation has no record");
        _isTaken = true;
        return record;
    }

    public void Dispose()
    {
        if (!_isTaken)
            Record?.Dispose();
    }
}
