using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>One translation under way: what was found, what is being written, what was lost, what refuses it. Each thread keeps one for its next translation.</summary>
internal sealed class TranslationRun : IDisposable
{
    private const int FirstValues = 64;
    private const int Nowhere = -1;

    [ThreadStatic]
    private static TranslationRun? _spare;

    private readonly TokenTableBuilder _builder = new();
    private RecordValue _record;
    private int[] _positions = new int[FirstValues];
    private int _positionCount;
    private List<Loss>? _losses;
    private List<Finding>? _findings;
    private List<ItemPlace>? _items;

    // Between translations it holds nothing of any record.
    private TranslationRun() => _builder.GiveUp();

    public TokenTableBuilder Builder => _builder;

    /// <summary>Where every line is explained; null where nobody asked.</summary>
    public TranslationTrace? Trace { get; private set; }

    /// <summary>How many objects of the present scope are open; those deeper are opened when something is written in them.</summary>
    public int Opened { get; set; }

    public IReadOnlyList<Loss> Losses => _losses ?? (IReadOnlyList<Loss>)[];

    public IReadOnlyList<Finding> Findings => _findings ?? (IReadOnlyList<Finding>)[];

    /// <summary>Begins a translation; its run is disposed when its record is built, or given up.</summary>
    public static TranslationRun Begin(RecordValue record, TranslationTrace? trace)
    {
        var run = _spare ?? new TranslationRun();
        _spare = null;
        // Two formats' records of one thing are about as large; canonical ones have more objects.
        run._builder.Restart(record.Size + (record.Size / 2));
        run.Trace = trace;
        return run;
    }

    /// <summary>What was found for a slot; a missing value where nothing was.</summary>
    public RecordValue Value(int slot) => _positions[slot] is >= 0 and var position ? _record.AtPosition(position) : default;

    /// <summary>Walks a record or an item once. What is found is there until <see cref="Forget"/>.</summary>
    public Found Find(SourceTree sources, RecordValue scope)
    {
        _record = scope;
        var first = _positionCount;
        _positionCount += sources.Count;
        if (_positionCount > _positions.Length)
        {
            Array.Resize(ref _positions, Math.Max(_positionCount, _positions.Length * 2));
        }

        var slots = _positions.AsSpan(first, sources.Count);
        slots.Fill(Nowhere);
        sources.Root.Fill(scope, slots);
        return new Found(this, first);
    }

    public void Forget(SourceTree sources) => _positionCount -= sources.Count;

    /// <summary>Returns the buffers and forgets everything. Losses and findings belong to the translation by now.</summary>
    public void Dispose()
    {
        _builder.GiveUp();
        (_record, _positionCount, Opened, Trace) = (default, 0, 0, null);
        (_losses, _findings) = (null, null);
        _items?.Clear();
        _spare = this;
    }

    /// <summary>Opens what the target needs open and writes its name, so that its value may follow.</summary>
    public void Begin(Target target)
    {
        if (target.Parent is null)
            return;
        Open(target.Parent);
        _builder.Name(target.Name.AsSpan(), target.IsPlain);
    }

    /// <summary>Closes an object of the plan, where anything was written in it.</summary>
    public void Leave(ObjectPlan plan)
    {
        if (Opened != plan.Depth)
            return;
        _builder.EndObject();
        Opened--;
    }

    public void EnterItem(ItemPlace item) => (_items ??= []).Add(item);

    public void LeaveItem() => _items!.RemoveAt(_items.Count - 1);

    /// <summary>Reports a loss; its place is given from the present scope.</summary>
    public void Lose(Loss loss) => (_losses ??= []).Add(_items is { Count: > 0 } ? loss with { At = Absolute(loss.At) } : loss);

    /// <summary>Refuses the record; the place is given from the present scope.</summary>
    public void Refuse(string code, JsonPointer at, string expected) => (_findings ??= []).Add(new Finding(code, Absolute(at), expected));

    /// <summary>A line of the trace; its places are given from the present scope.</summary>
    public TracedValue Traced(string operation, JsonPointer? from, JsonPointer? to, TraceOutcome outcome, string? original = null) => new(
        operation, from is { } read ? Absolute(read) : null, to is { } written ? AbsoluteWritten(written) : null, outcome, original);

    /// <summary>A place of the record that is read, given from the present scope.</summary>
    public JsonPointer Absolute(JsonPointer at)
    {
        var place = JsonPointer.Root;
        foreach (var item in _items ?? [])
            place = place.Append(item.Read).Append(item.Index);
        return place.Append(at);
    }

    private void Open(ObjectPlan plan)
    {
        if (plan.Depth <= Opened)
            return;
        Open(plan.Parent!);
        _builder.Name(plan.Name.AsSpan(), plan.IsPlain);
        _builder.StartObject();
        Opened = plan.Depth;
    }

    private JsonPointer AbsoluteWritten(JsonPointer at)
    {
        var place = JsonPointer.Root;
        foreach (var item in _items ?? [])
            place = place.Append(item.Written).Append(item.WrittenIndex);
        return place.Append(at);
    }
}
