namespace Gateway.Auditing;

/// <summary>A keyed stand-in for a person or a case. Only <see cref="AuditKeys"/> makes one, so a raw name or number cannot take its place.</summary>
public readonly record struct AuditTag
{
    private readonly string? _text;

    internal AuditTag(string text) => _text = text;

    /// <summary>Twenty-two letters of base64url.</summary>
    public override string ToString() => _text ?? throw new InvalidOperationException("an empty tag stands for nobody");
}
