using Gateway.Lenses;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Loading;

/// <summary>Collects problems, so that one run names all of them.</summary>
internal sealed class Problems
{
    private readonly List<AdapterProblem> _problems = [];

    public IReadOnlyList<AdapterProblem> All => _problems;

    public void Add(string file, string message) => _problems.Add(new AdapterProblem(file, message));

    public void Add(string file, Finding finding) =>
        Add(file, $"{(finding.At.IsRoot ? "" : $"`{finding.At}`: ")}`{finding.Code}`{(finding.Expected is null ? "" : $", expected {finding.Expected}")}");

    public void Add(string file, SchemaException exception) => Add(file, $"{(exception.At.IsRoot ? "" : $"`{exception.At}`: ")}{exception.Problem}");

    public void Add(string file, LensException exception)
    {
        foreach (var problem in exception.Problems)
            Add(file, problem.ToString());
    }
}
