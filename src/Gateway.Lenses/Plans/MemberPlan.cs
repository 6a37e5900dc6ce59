using System.Collections.Immutable;

namespace Gateway.Lenses.Plans;

/// <summary>A member of the target: an object of more members, or the lines that may write its value.</summary>
internal sealed record MemberPlan(ObjectPlan? Object, ImmutableArray<ValuePlan> Values);
