using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>Writes a canonical name into the one field of a national format: its original, whole.</summary>
internal sealed class NationalNamePlan(JsonPointer source, Target target, ImmutableArray<Condition> conditions, byte[] knownSource, int? room)
    : ValuePlan(source, target, conditions)
{
    private readonly JsonPointer _full = source.Append("full");
    private readonly JsonPointer _aliases = source.Append("aliases");
    private readonly JsonPointer _source = source.Append("source");

    public override string Operation => "name";

    public override bool Write(RecordValue read, TranslationRun run)
    {
        var full = read["full"u8];
        if (full.Kind != TokenKind.String)
            return LeaveOut(run, new Loss(Operation, Source, LossKind.Dropped, "a name without its full text has no national form"), "lens/name");
        if (room is { } most && Scalars.Length(full.Text) > most)
            return LeaveOut(run, new Loss(Operation, _full, LossKind.TooLong, $"the other format holds at most {most} characters"), "lens/too-long");
        foreach (var alias in read["aliases"u8].Items)
        {
            if (new AliasSequence(full.Text).Contains(alias.Text))
                continue;
            run.Lose(new Loss(Operation, _aliases, LossKind.Dropped, "the other format has no place for a name that the full text does not join by an alias mark"));
            break;
        }

        if (read["source"u8] is { Kind: TokenKind.String } origin && !origin.Text.SequenceEqual(knownSource))
            run.Lose(new Loss(Operation, _source, LossKind.Dropped, "the other format does not say where a spelling comes from"));
        run.Begin(Target);
        run.Builder.String(full.Text);
        return true;
    }
}
