namespace Gateway.Auditing;

/// <summary>A question whose entry is durable: the only thing a provider takes. Only <see cref="Ledger"/> makes one.</summary>
public sealed class RecordedQuestion
{
    internal RecordedQuestion(OutgoingQuestion question, AuditPosition position)
    {
        Question = question;
        Position = position;
    }

    public OutgoingQuestion Question { get; }

    /// <summary>The entry; what becomes of the question refers to its index.</summary>
    public AuditPosition Position { get; }
}
