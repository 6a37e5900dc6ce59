namespace Gateway.Lenses.Plans;

/// <summary>A member of the target: an object of more members, or what may write its value. One of the two.</summary>
internal sealed record MemberPlan(ObjectPlan? Object, PlacePlan? Value);
