namespace Gateway.Lenses;

/// <summary>A loss that a lens can report, known from the lens and its schemas alone.</summary>
/// <param name="Read">The side being read when it happens.</param>
/// <param name="Operation">The lens operation.</param>
/// <param name="At">Where, in the record being read; <c>*</c> stands for an item of an array.</param>
/// <param name="Kind">One of <see cref="LossKind"/>.</param>
/// <param name="Reason">Why.</param>
public sealed record PossibleLoss(Side Read, string Operation, string At, string Kind, string Reason);
