using System.Collections.Frozen;
using System.Collections.Immutable;
using Gateway.Adapters;
using Gateway.Agreements;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Exchanges;

/// <summary>Every clause's clearance. Making it checks the agreements against the systems and the canonical records.</summary>
public sealed class ClearanceSet
{
    private readonly FrozenDictionary<Clause, Clearance> _clearances;

    private ClearanceSet(FrozenDictionary<Clause, Clearance> clearances) => _clearances = clearances;

    public Clearance this[Clause clause] => _clearances[clause];

    /// <summary>Compiles every clause, or throws <see cref="AgreementException"/> with every field, exchange and system that does not exist.</summary>
    public static ClearanceSet Compile(AgreementSet agreements, AdapterSet adapters)
    {
        var problems = new List<string>();
        var clearances = new Dictionary<Clause, Clearance>(ReferenceEqualityComparer.Instance);
        foreach (var agreement in agreements.Agreements)
        {
            foreach (var clause in agreement.Clauses)
            {
                var place = $"{agreement.Id} {agreement.Version}, clause `{clause.Id}`";
                if (Compile(clause, adapters, place, problems) is { } clearance)
                    clearances.Add(clause, clearance);
            }
        }

        return problems.Count == 0
            ? new ClearanceSet(clearances.ToFrozenDictionary<KeyValuePair<Clause, Clearance>, Clause, Clearance>(pair => pair.Key, pair => pair.Value, ReferenceEqualityComparer.Instance))
            : throw new AgreementException(problems);
    }

    private static Clearance? Compile(Clause clause, AdapterSet adapters, string place, List<string> problems)
    {
        if (!ExchangeKinds.All.TryGetValue(clause.Exchange, out var kind))
        {
            problems.Add($"{place}: `{clause.Exchange}` is not an exchange; there are {string.Join(", ", ExchangeKinds.All.Keys.Order(StringComparer.Ordinal))}");
            return null;
        }

        foreach (var system in clause.Systems.Where(system => !adapters.Adapters.ContainsKey(system)))
            problems.Add($"{place}: there is no system `{system}`; its adapter folder is missing, or the id is misspelt");
        var question = adapters.Working[kind.Question].Shape;
        var answer = adapters.Working[kind.Answer].Shape;
        Exist(clause.Ask, question, kind.Question, place, problems);
        Exist(clause.Receive, answer, kind.Answer, place, problems);
        var receive = Enum.GetValues<Grade>().Select(grade => FieldTree.Compile(answer, clause.Receive, grade)).ToImmutableArray();
        var clearance = new Clearance(FieldTree.Compile(question, clause.Ask, grade: null), receive);
        foreach (var required in answer.Properties.Where(property => property.IsRequired && !clearance.MayReceive(JsonPointer.Root.Append(property.Name), Grade.Exists)))
            problems.Add($"{place}: every answer holds `/{required.Name}`: add it to `receive`");
        return clearance;
    }

    private static void Exist(ImmutableArray<JsonPointer> fields, SchemaShape record, string name, string place, List<string> problems)
    {
        foreach (var field in fields)
        {
            var shape = record;
            foreach (var segment in field.Segments)
            {
                if (shape.Property(segment.Name) is not { } property)
                {
                    problems.Add($"{place}: `{field}` is not a field of {name}");
                    break;
                }

                shape = property.Shape;
            }
        }
    }
}
