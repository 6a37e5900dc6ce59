using Gateway.Sandbox.People;

namespace Gateway.Sandbox.Tests.People;

/// <summary>Runs alone, and counts processor time: what else a machine does must not decide.</summary>
[Collection(nameof(GenerationSpeedTests))]
public sealed class GenerationSpeedTests
{
    [Fact]
    public void Twenty_thousand_people_take_less_than_two_seconds_of_a_processor()
    {
        var before = Environment.CpuUsage.TotalTime;

        var people = SyntheticPeople.Generate(3, 20_000, new DateOnly(2026, 8, 1));

        Assert.Equal(20_000, people.All.Count);
        Assert.InRange(Environment.CpuUsage.TotalTime - before, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    /// <summary>Keeps every other test away while these run.</summary>
    [CollectionDefinition(nameof(GenerationSpeedTests), DisableParallelization = true)]
    public sealed class Alone;
}
