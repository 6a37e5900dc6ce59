using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>One translation under way: what is being written, what was lost, what refuses it. Used by one thread, then thrown away.</summary>
internal sealed class TranslationRun(TokenTableBuilder builder, TranslationTrace? trace)
{
    private List<Loss>? _losses;
    private List<Finding>? _findings;
    private List<ItemPlace>? _items;

    public TokenTableBuilder Builder => builder;

    /// <summary>Where every line is explained; null where nobody asked.</summary>
    public TranslationTrace? Trace => trace;

    /// <summary>How many objects of the present scope are open; those deeper are opened when something is written in them.</summary>
    public int Opened { get; set; }

    public IReadOnlyList<Loss> Losses => _losses is null ? [] : _losses;

    public IReadOnlyList<Finding> Findings => _findings is null ? [] : _findings;

    /// <summary>Opens what the target needs open and writes its name, so that its value may follow.</summary>
    public void Begin(Target target)
    {
        if (target.Parent is null)
            return;
        Open(target.Parent);
        builder.Name(target.Name.AsSpan());
    }

    /// <summary>Closes an object of the plan, where anything was written in it.</summary>
    public void Leave(ObjectPlan plan)
    {
        if (Opened != plan.Depth)
            return;
        builder.EndObject();
        Opened--;
    }

    public void EnterItem(ItemPlace item) => (_items ??= []).Add(item);

    public void LeaveItem() => _items!.RemoveAt(_items.Count - 1);

    /// <summary>Reports a loss; its place is given from the present scope.</summary>
    public void Lose(Loss loss) => (_losses ??= []).Add(loss with { At = Absolute(loss.At) });

    /// <summary>Refuses the record; the place is given from the present scope.</summary>
    public void Refuse(string code, JsonPointer at, string expected) => (_findings ??= []).Add(new Finding(code, Absolute(at), expected));

    /// <summary>A line of the trace; its places are given from the present scope.</summary>
    public TracedValue Traced(string operation, JsonPointer? from, JsonPointer? to, TraceOutcome outcome, string? original) => new(
        operation, from is { } read ? Absolute(read) : null, to is { } written ? AbsoluteWritten(written) : null, outcome, original);

    private void Open(ObjectPlan plan)
    {
        if (plan.Depth <= Opened)
            return;
        Open(plan.Parent!);
        builder.Name(plan.Name.AsSpan());
        builder.StartObject();
        Opened = plan.Depth;
    }

    private JsonPointer Absolute(JsonPointer at)
    {
        var place = JsonPointer.Root;
        foreach (var item in _items ?? [])
            place = place.Append(item.Read).Append(item.Index);
        return place.Append(at);
    }

    private JsonPointer AbsoluteWritten(JsonPointer at)
    {
        var place = JsonPointer.Root;
        foreach (var item in _items ?? [])
            place = place.Append(item.Written).Append(item.WrittenIndex);
        return place.Append(at);
    }
}
