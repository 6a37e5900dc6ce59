namespace Gateway.Lenses.Files;

/// <summary>One line of a lens file; the records that extend this one are all the operations there are.</summary>
/// <param name="Place">How messages name the line: its number, and its operation in brackets.</param>
internal abstract record LensLine(string Place)
{
    /// <summary>What the operation goes by, for people to read: a format, a constant, the reason of a drop. Empty where it needs nothing.</summary>
    public virtual string Detail => "";
}
