using Gateway.Records;

namespace Gateway.Lenses;

/// <summary>One thing that a translation did not carry over. Never a value from the record: losses reach headers, reports and the ledger.</summary>
/// <param name="Operation">The lens operation: <c>drop</c>, <c>code</c>, …</param>
/// <param name="At">Where, in the record that was read.</param>
/// <param name="Kind">One of <see cref="LossKind"/>.</param>
/// <param name="Reason">Why, in the lens author's words where the lens gives them.</param>
public sealed record Loss(string Operation, JsonPointer At, string Kind, string Reason)
{
    internal static Loss TooLong(string operation, JsonPointer at, int room) =>
        new(operation, at, LossKind.TooLong, $"the other format holds at most {room} characters");
}
