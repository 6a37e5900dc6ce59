using Gateway.Sandbox.People;
using Gateway.Sandbox.People.Documents;

namespace Gateway.Server.Tests.Testbed;

/// <summary>The synthetic people whom the simulated systems know in these tests, made once.</summary>
internal static class People
{
    private static readonly Lazy<SyntheticPeople> Made = new(() =>
        SyntheticPeople.Generate(seed: 20_261_121, count: 3000, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)));

    public static SyntheticPeople All => Made.Value;

    public static DocumentHolder Holder(DocumentKey key)
    {
        Assert.True(All.TryFind(key, out var holder));
        return holder;
    }
}
