namespace Gateway.Server.Tests.Testbed;

/// <summary>A call that the gateway refuses, and how.</summary>
internal sealed record WrongCall
{
    /// <summary>What is wrong with it.</summary>
    public required string Name { get; init; }

    public required Func<GatewayFixture, Call> Make { get; init; }

    public required int Status { get; init; }

    /// <summary>The code of the problem and of the ledger's entry.</summary>
    public required string Code { get; init; }

    public string Act { get; init; } = "asker";

    /// <summary>Each finding as code and place; null where the test does not say.</summary>
    public IReadOnlyList<(string Code, string At)>? Findings { get; init; }

    /// <summary>What of the request is in no recognised form, and must not come back or be kept: by default the record's own values.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [WrongCalls.Number, WrongCalls.Holder];

    public override string ToString() => Name;
}
