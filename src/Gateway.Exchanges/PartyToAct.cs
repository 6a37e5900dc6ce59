namespace Gateway.Exchanges;

/// <summary>Who has to do something before the same question can be answered.</summary>
public enum PartyToAct
{
    /// <summary>The caller's side.</summary>
    Asker,

    /// <summary>The side that was asked.</summary>
    Provider,

    /// <summary>Whoever runs the gateway.</summary>
    Gateway,

    /// <summary>The states, by changing what they agreed.</summary>
    Parties,
}
