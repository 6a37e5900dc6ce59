namespace Gateway.Exchanges;

/// <summary>What a step hands to the next: its own type, so that steps cannot change places, and the facts so far.</summary>
public interface IStage
{
    public Facts Facts { get; }
}
