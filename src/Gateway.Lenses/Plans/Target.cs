using System.Collections.Immutable;

namespace Gateway.Lenses.Plans;

/// <summary>Where a value is written: a member of an object of the target, or the whole of an item.</summary>
/// <param name="Parent">The object that holds it; null where the value is a whole item.</param>
/// <param name="Name">The member's name, UTF-8.</param>
/// <param name="Required">Whether the schema asks for it wherever its parent stands.</param>
internal sealed record Target(ObjectPlan? Parent, ImmutableArray<byte> Name, bool Required);
