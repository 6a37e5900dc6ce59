using Gateway.Adapters;
using Gateway.Exchanges;

namespace Gateway.Server.Options;

/// <summary>Reads the section <c>Answering</c>: exchange, then state, then the system that answers.</summary>
internal static class AnsweringSettings
{
    /// <summary>The table, or an exception with every row that names what does not exist or cannot answer.</summary>
    public static AnsweringTable Read(IConfiguration configuration, AdapterSet adapters, IReadOnlyDictionary<string, SystemOptions> systems)
    {
        var rows = configuration.GetSection("Answering").GetChildren()
            .SelectMany(exchange => exchange.GetChildren().Select(state => (Exchange: exchange.Key, State: state.Key, System: state.Value ?? "")))
            .ToList();
        var problems = rows.Select(row => Problem(row, adapters, systems)).OfType<string>().ToList();
        return problems.Count == 0 ? new AnsweringTable(rows) : throw new SettingsException(problems);
    }

    private static string? Problem(
        (string Exchange, string State, string System) row, AdapterSet adapters, IReadOnlyDictionary<string, SystemOptions> systems)
    {
        var place = $"`Answering:{row.Exchange}:{row.State}`";
        if (!ExchangeKinds.All.ContainsKey(row.Exchange))
            return $"{place}: `{row.Exchange}` is not an exchange";
        if (!adapters.Adapters.TryGetValue(row.System, out var adapter))
            return $"{place}: there is no adapter `{row.System}`";
        if (adapter.Party != row.State)
            return $"{place}: `{row.System}` is a system of {adapter.Party}";
        if (adapter.Operations.Values.Count(operation => operation.Answers && operation.Exchange == row.Exchange) != 1)
            return $"{place}: `{row.System}` must have one operation that answers this exchange";
        return systems.ContainsKey(row.System) ? null : $"{place}: `Systems:{row.System}:Destinations` is missing";
    }
}
