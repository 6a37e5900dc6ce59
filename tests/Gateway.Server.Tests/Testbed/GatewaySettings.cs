using System.Globalization;

namespace Gateway.Server.Tests.Testbed;

/// <summary>What a test wants to be otherwise than in the product's own settings.</summary>
internal sealed record GatewaySettings
{
    /// <summary>Where systems are, where not the simulated ones answer.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Uri>> Destinations { get; init; } = new Dictionary<string, IReadOnlyList<Uri>>();

    /// <summary>Who answers beside those of the product's own settings, by exchange and state, such as <c>nationality.confirm:IDN</c>.</summary>
    public IReadOnlyDictionary<string, string> Answering { get; init; } = new Dictionary<string, string>();

    /// <summary>How patient the gateway is with systems; null for the product's own limits.</summary>
    public (double Attempt, double Total)? Seconds { get; init; }

    /// <summary>How often destinations are probed; null for the product's own pace.</summary>
    public double? ProbeSeconds { get; init; }

    /// <summary>Whose tokens are believed beside the sandbox's issuer's.</summary>
    public IReadOnlyList<Uri> Authorities { get; init; } = [];

    /// <summary>The folder of the systems, where not the repository's own are spoken.</summary>
    public string? Adapters { get; init; }

    public IReadOnlyList<string> LedgerReaders { get; init; } = [];

    /// <summary>The gateway's clock; null for the real one.</summary>
    public TimeProvider? Time { get; init; }

    /// <summary>Whether every line of every library is caught, down to the finest level.</summary>
    public bool CatchesEveryLine { get; init; }

    /// <summary>The settings as configuration keys, for each system that the corridor answers with.</summary>
    public IEnumerable<KeyValuePair<string, string?>> For(string system, Uri simulated)
    {
        foreach (var (address, index) in (Destinations.GetValueOrDefault(system) ?? [simulated]).Select((address, index) => (address, index)))
            yield return new($"Systems:{system}:Destinations:{index}", address.AbsoluteUri);
        if (ProbeSeconds is { } probe)
            yield return new($"Systems:{system}:ProbeSeconds", Text(probe));
        if (Seconds is not { } seconds)
            yield break;
        yield return new($"Systems:{system}:AttemptSeconds", Text(seconds.Attempt));
        yield return new($"Systems:{system}:TotalSeconds", Text(seconds.Total));
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
