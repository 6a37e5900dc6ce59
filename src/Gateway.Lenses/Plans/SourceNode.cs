using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>A place that a plan reads, or one on the way there; with its members, the order in which a record is walked.</summary>
internal sealed class SourceNode(byte[] name, int slot, SourceNode[] members)
{
    /// <summary>Puts the position of the value, and those of what is read of its members, into their slots.</summary>
    public void Fill(RecordValue value, Span<int> slots)
    {
        if (slot >= 0)
            slots[slot] = value.Position;
        if (members.Length == 0)
            return;
        // Records mostly come in the order of their schema: the next one is tried first.
        var next = 0;
        foreach (var member in value.Members)
        {
            var memberName = member.Name;
            for (var tried = 0; tried < members.Length; tried++)
            {
                var candidate = members[next];
                next = next + 1 == members.Length ? 0 : next + 1;
                if (!candidate.Is(memberName))
                    continue;
                candidate.Fill(member.Value, slots);
                break;
            }
        }
    }

    private bool Is(ReadOnlySpan<byte> other) => other.SequenceEqual(name);
}
