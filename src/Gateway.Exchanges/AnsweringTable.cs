using System.Collections.Frozen;

namespace Gateway.Exchanges;

/// <summary>Which system answers an exchange for a state: one table, so that nobody chooses whom to ask.</summary>
public sealed class AnsweringTable(IEnumerable<(string Exchange, string State, string System)> rows)
{
    private readonly FrozenDictionary<(string Exchange, string State), string> _systems =
        rows.ToFrozenDictionary(row => (row.Exchange, row.State), row => row.System);

    public IEnumerable<(string Exchange, string State, string System)> Rows =>
        _systems.Select(row => (row.Key.Exchange, row.Key.State, row.Value));

    /// <summary>The system's id; null where no system answers.</summary>
    public string? System(string exchange, string state) => _systems.GetValueOrDefault((exchange, state));
}
