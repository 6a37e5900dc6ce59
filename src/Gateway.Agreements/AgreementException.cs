namespace Gateway.Agreements;

/// <summary>Agreements that cannot be loaded, with every reason: a gateway that half understands them does not start.</summary>
public sealed class AgreementException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
