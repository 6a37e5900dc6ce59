using System.Collections.Immutable;
using Gateway.Records.Json;

namespace Gateway.Lenses.Plans;

/// <summary>An object of the target: its members in the order of the target's schema. Depth 0 is the root of a scope.</summary>
internal sealed class ObjectPlan(ObjectPlan? parent, ImmutableArray<byte> name)
{
    public ObjectPlan? Parent { get; } = parent;

    public ImmutableArray<byte> Name { get; } = name;

    /// <summary>Whether the name needs no escape in JSON.</summary>
    public bool IsPlain { get; } = JsonRecord.IsPlain(name.AsSpan());

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>Set once, when the plan is made.</summary>
    public ImmutableArray<MemberPlan> Members { get; set; } = [];

    public void Write(Found found, TranslationRun run)
    {
        foreach (var member in Members)
        {
            if (member.Value is { } value)
            {
                value.Write(found, run);
                continue;
            }

            member.Object!.Write(found, run);
            run.Leave(member.Object);
        }
    }
}
