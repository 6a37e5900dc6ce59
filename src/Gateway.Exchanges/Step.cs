namespace Gateway.Exchanges;

/// <summary>The outcome of a step: the next stage, or a refusal that ends the exchange.</summary>
public readonly struct Step<T>
    where T : class, IStage
{
    private Step(T? value, Refusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    public T? Value { get; }

    public Refusal? Refusal { get; }

    public static implicit operator Step<T>(T value) => new(value, null);

    public static implicit operator Step<T>(Refusal refusal) => new(null, refusal);
}
