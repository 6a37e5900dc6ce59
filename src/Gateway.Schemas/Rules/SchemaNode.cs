using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary>One schema, compiled: the rules for each kind of value, cheapest first.</summary>
internal sealed class SchemaNode(int number, string name)
{
    private const int KindCount = (int)TokenKind.Object + 1;

    private readonly Rule[][] _rules = new Rule[KindCount][];
    private bool _marksMembers;
    private bool _marksItems;
    private SchemaNode? _referred;

    /// <summary>Tells the nodes of one compiled schema apart.</summary>
    public int Number { get; } = number;

    /// <summary>Where the schema stands, for messages about schemas.</summary>
    public string Name { get; } = name;

    public IReadOnlyList<Rule> Rules { get; private set; } = [];

    /// <summary>Whether it accepts everything.</summary>
    public bool IsTrue => Rules.Count == 0;

    /// <summary>Whether it accepts nothing.</summary>
    public bool IsFalse => Rules is [FalseRule];

    /// <summary>Whether verdicts are kept: several ways lead here, and asking costs more than remembering.</summary>
    public bool IsRemembered { get; set; }

    /// <summary>Gives the node its rules, once; a schema may refer to itself, so nodes exist before their rules do.</summary>
    public void Fill(IReadOnlyList<Rule> rules)
    {
        Rules = rules;
        for (var kind = 0; kind < KindCount; kind++)
            _rules[kind] = [.. rules.Where(rule => ((int)rule.Kinds & (1 << kind)) != 0)];
        _marksMembers = rules.Any(rule => rule is UnevaluatedPropertiesRule);
        _marksItems = rules.Any(rule => rule is UnevaluatedItemsRule);
    }

    /// <summary>Lets a schema that is a reference and nothing else be asked as the one it refers to. For nodes that are all filled, without cycles.</summary>
    public void Shorten()
    {
        for (var node = this; node.Rules is [AllOfRule { Only: { } next }]; node = next)
            _referred = next;
    }

    public bool Accepts(RecordValue value, int marks, Inspection inspection)
    {
        var node = _referred ?? this;
        return node.IsRemembered && marks == Marks.None ? node.AcceptsOnce(value, inspection) : node.AcceptsNow(value, marks, inspection);
    }

    private bool AcceptsNow(RecordValue value, int marks, Inspection inspection)
    {
        var kind = value.Kind;
        var rules = _rules[(int)kind];
        if (rules.Length == 0)
            return true;
        if (!inspection.Enter())
            return false;
        var accepted = (kind == TokenKind.Object && _marksMembers) || (kind == TokenKind.Array && _marksItems)
            ? KeepsMarking(rules, value, marks, inspection)
            : Keeps(rules, value, marks, inspection);
        inspection.Leave();
        return accepted;
    }

    private static bool Keeps(Rule[] rules, RecordValue value, int marks, Inspection inspection)
    {
        var accepted = true;
        foreach (var rule in rules)
        {
            if (!accepted && rule.ReadsMarks)
                continue;
            if (rule.Holds(value, marks, inspection))
                continue;
            accepted = false;
            if (inspection.Report is not { IsFull: false })
                return false;
        }

        return accepted;
    }

    /// <summary>The same with a set of marks of its own, since a rule here asks what the others left.</summary>
    private static bool KeepsMarking(Rule[] rules, RecordValue value, int marks, Inspection inspection)
    {
        var own = inspection.Marks.Take(value.Count);
        var accepted = Keeps(rules, value, own, inspection);
        if (accepted && marks != Marks.None)
            inspection.Marks.Merge(own, marks, value.Count);
        inspection.Marks.Release(own);
        return accepted;
    }

    private bool AcceptsOnce(RecordValue value, Inspection inspection)
    {
        if (inspection.Recalls(this, value, out var verdict)
            && (verdict != Inspection.Verdict.Refused || inspection.Report is null))
            return verdict == Inspection.Verdict.Accepted;
        var accepted = AcceptsNow(value, Marks.None, inspection);
        inspection.Remember(this, value, accepted ? Inspection.Verdict.Accepted
            : inspection.Report is null ? Inspection.Verdict.Refused
            : Inspection.Verdict.RefusedAndReported);
        return accepted;
    }
}
