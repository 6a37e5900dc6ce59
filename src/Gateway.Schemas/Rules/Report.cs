using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary>Findings of one inspection, with the way to the value that is being looked at.</summary>
internal sealed class Report
{
    private const int Most = 20;

    private readonly List<Finding> _findings = [];
    private readonly List<Step> _way = [];

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Whether more findings would not be kept.</summary>
    public bool IsFull => _findings.Count == Most;

    public void Enter(string name) => _way.Add(new(name, 0));

    public void Enter(int index) => _way.Add(new(null, index));

    /// <summary>Goes into a member whose name the schema does not state: it is the caller's text, so nothing below it is named.</summary>
    public void EnterUnnamed() => _way.Add(new(null, -1));

    public void Leave() => _way.RemoveAt(_way.Count - 1);

    public void Add(string code, string? expected)
    {
        if (IsFull)
            return;
        var finding = new Finding(code, Here(), expected);
        if (!_findings.Contains(finding))
            _findings.Add(finding);
    }

    private JsonPointer Here()
    {
        var at = JsonPointer.Root;
        foreach (var step in _way)
        {
            if (step.Index < 0)
                break;
            at = step.Name is null ? at.Append(step.Index) : at.Append(step.Name);
        }

        return at;
    }

    private readonly record struct Step(string? Name, int Index);
}
