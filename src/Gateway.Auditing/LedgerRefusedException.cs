namespace Gateway.Auditing;

/// <summary>A ledger that must not be opened, or made, as it is: a person has to look at it first.</summary>
public sealed class LedgerRefusedException(string code, string message) : Exception(message)
{
    public const string Missing = "missing";
    public const string Exists = "exists";
    public const string Locked = "locked";
    public const string Damaged = "damaged";
    public const string RolledBack = "rolled-back";
    public const string WrongKey = "wrong-key";

    /// <summary>What kind of refusal: one of the constants above.</summary>
    public string Code { get; } = code;
}
