using Gateway.Adapters;
using Gateway.Agreements;

namespace Gateway.Cli.Schemas;

/// <summary>Says which clauses a changed schema concerns.</summary>
internal static class ConcernedClause
{
    /// <summary>
    /// Of a canonical record, a clause that names what changed. Of a system's own, a clause by which the system asks, or by which others
    /// are answered from it.
    /// </summary>
    public static bool Is(Clause clause, SchemaUse use, SchemaDiff diff)
    {
        if (clause.Exchange != use.Exchange)
            return false;
        if (diff.Before.IsCanonical)
        {
            var fields = use.IsQuestion ? clause.Ask : clause.Receive;
            return diff.Changes.Any(change => fields.Any(field => change.At.IsWithin(field) || field.IsWithin(change.At)));
        }

        return clause.Systems.Contains(use.System)
            || (use.Answers && clause.Agencies.Any(agency => Party.Of(agency) != Party.Of(use.System)));
    }
}
