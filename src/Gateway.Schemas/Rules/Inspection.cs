using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary>
/// One value being held against one schema. Silent, it stops at the first rule that is broken; with a <see cref="Report"/> it goes
/// on and writes each down. There is one set of rules for both. Reused by its thread, so that a valid record allocates nothing.
/// </summary>
internal sealed class Inspection
{
    // Below the smallest default stack of a thread, with room for whoever called.
    private const int DeepestNesting = 800;
    private const long FirstSteps = 1_000_000;
    private const long StepsForEachRow = 256;

    // A thread does not keep the room that one unusual record needed.
    private const int MostKept = 4096;

    [ThreadStatic]
    private static Inspection? _spare;

    private Dictionary<long, Verdict> _memory = [];
    private long _steps;
    private int _depth;

    private Inspection()
    {
    }

    /// <summary>What a schema that is reached again and again said of a value.</summary>
    public enum Verdict : byte
    {
        Accepted,
        Refused,
        RefusedAndReported,
    }

    /// <summary>Where findings go; null while silent.</summary>
    public Report? Report { get; private set; }

    public Marks Marks { get; } = new();

    /// <summary>Whether the work allowed for a record of this size is used up; then nothing more is accepted.</summary>
    public bool IsExhausted { get; private set; }

    public static Inspection Begin(RecordValue value, Report? report)
    {
        var inspection = _spare ?? new Inspection();
        _spare = null;
        inspection.Report = report;
        inspection._steps = FirstSteps + StepsForEachRow * value.Size;
        return inspection;
    }

    public void End()
    {
        Report = null;
        IsExhausted = false;
        _depth = 0;
        if (_memory.Count > MostKept)
            _memory = [];
        _memory.Clear();
        Marks.Clear();
        _spare = this;
    }

    /// <summary>Counts one schema entered; false where the work or the nesting is more than any sensible schema asks for.</summary>
    public bool Enter()
    {
        if (--_steps > 0 && ++_depth < DeepestNesting)
            return true;
        IsExhausted = true;
        _steps = 0;
        return false;
    }

    public void Leave() => _depth--;

    /// <summary>Writes a broken rule down, where anybody reads it. Always false, so that a rule may return it.</summary>
    public bool Fail(string code, string? expected = null)
    {
        Report?.Add(code, expected);
        return false;
    }

    /// <summary>Asks a schema without writing down what it says. What it evaluated counts only where it accepts.</summary>
    public bool Tries(SchemaNode node, RecordValue value, int marks)
    {
        var report = Report;
        Report = null;
        var accepted = marks < 0 ? node.Accepts(value, Marks.None, this) : TriesMarking(node, value, marks);
        Report = report;
        return accepted;
    }

    public bool Recalls(SchemaNode node, RecordValue value, out Verdict verdict) => _memory.TryGetValue(Key(node, value), out verdict);

    public void Remember(SchemaNode node, RecordValue value, Verdict verdict) => _memory[Key(node, value)] = verdict;

    private bool TriesMarking(SchemaNode node, RecordValue value, int marks)
    {
        var own = Marks.Take(value.Count);
        var accepted = node.Accepts(value, own, this);
        if (accepted)
            Marks.Merge(own, marks, value.Count);
        Marks.Release(own);
        return accepted;
    }

    private static long Key(SchemaNode node, RecordValue value) => ((long)node.Number << 32) | (uint)value.Position;
}
