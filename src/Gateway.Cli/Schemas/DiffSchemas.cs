using System.CommandLine;
using Gateway.Adapters;
using Gateway.Agreements;
using Gateway.Cli.Adapters;
using Gateway.Schemas.Comparing;

namespace Gateway.Cli.Schemas;

/// <summary><c>gateway schema diff OLD NEW</c>: what differs, for whom that is compatible, and whom it concerns.</summary>
internal static class DiffSchemas
{
    public static Command Make(Terminal terminal)
    {
        var before = new Argument<string>("old") { Description = "The schema's file as it is published." };
        var after = new Argument<string>("new") { Description = "The file of the version that is to follow." };
        var adapters = new Option<string?>("--adapters") { Description = "The folder of adapters; without it, the nearest `adapters`, from here upwards.", HelpName = "folder" };
        var agreements = new Option<string?>("--agreements") { Description = "The folder of agreements; without it, `deploy/agreements` beside `adapters`.", HelpName = "folder" };
        var command = new Command("diff", "Tell what differs between two versions of a schema, for whom it is compatible, and which adapters and agreements it concerns.") { before, after, adapters, agreements };
        command.SetAction(result => Run(
            terminal, result.GetRequiredValue(before), result.GetRequiredValue(after), result.GetValue(adapters) ?? AdapterFolders.Adapters, result.GetValue(agreements) ?? AdapterFolders.Agreements));
        return command;
    }

    private static int Run(Terminal terminal, string before, string after, string? adapters, string? agreements)
    {
        try
        {
            var diff = SchemaDiff.Of(before, after);
            terminal.Line($"{diff.Before} -> {diff.After.Version}");
            foreach (var change in diff.Changes)
                terminal.Line($"{Word(change.Compatible),-22}  {(change.At.IsRoot ? "the record" : change.At)}: {change.Reason}");
            if (diff.Changes.Count > 0)
                Concerns(terminal, diff, adapters, agreements);
            if (diff.Refusal is { } refusal)
                terminal.Bad(refusal);
            else
                terminal.Good(diff.Changes.Count == 0 ? "nothing differs that a record can show" : $"{Word(diff.Compatible)}: {diff.After.Version} may follow {diff.Before.Version}");
            return diff.Refusal is null ? GatewayCommand.Success : GatewayCommand.Refused;
        }
        catch (AdapterException refused)
        {
            foreach (var problem in refused.Problems)
                terminal.Bad(problem.ToString());
            return GatewayCommand.Refused;
        }
        catch (AgreementException refused)
        {
            terminal.Bad(refused.Message);
            return GatewayCommand.Refused;
        }
    }

    private static void Concerns(Terminal terminal, SchemaDiff diff, string? adapters, string? agreements)
    {
        if (adapters is null || agreements is null)
        {
            terminal.Line("whom it concerns is not known: name the folders, with `--adapters` and `--agreements`");
            return;
        }

        var uses = SchemaUses.Find(diff.Before, adapters);
        foreach (var use in uses)
            terminal.Line($"concerns adapter {use.System}: {use.Operation}, {(use.IsQuestion ? "question" : "answer")} {string.Join(" and ", use.Versions)}");
        foreach (var agreement in AgreementSet.Load(agreements).Agreements)
        {
            foreach (var clause in agreement.Clauses.Where(clause => uses.Any(use => ConcernedClause.Is(clause, use, diff))))
                terminal.Line($"concerns agreement {agreement.Id} {agreement.Version}: clause {clause.Id}");
        }

        if (uses.Count == 0)
            terminal.Line("concerns no adapter and no agreement");
    }

    private static string Word(Compatibility compatible) => compatible switch
    {
        Compatibility.Both => "compatible",
        Compatibility.Readers => "compatible for readers",
        Compatibility.Writers => "compatible for writers",
        _ => "breaking",
    };
}
