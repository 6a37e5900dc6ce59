using System.Collections.Immutable;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Lenses.Plans;

/// <summary>Where a value is written: a member of an object of the target, or the whole of an item or record.</summary>
/// <param name="Parent">The object that holds it; null where the value is a whole item or record.</param>
/// <param name="Name">The member's name, UTF-8.</param>
/// <param name="At">The place, from the scope.</param>
/// <param name="Required">Whether the target is invalid without it; an item that cannot be carried is left out of its array.</param>
internal sealed record Target(ObjectPlan? Parent, ImmutableArray<byte> Name, JsonPointer At, bool Required)
{
    /// <summary>Whether the name needs no escape in JSON.</summary>
    public bool IsPlain { get; } = JsonRecord.IsPlain(Name.AsSpan());
}
