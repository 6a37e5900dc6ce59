using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>
/// Writes the one name field of a national format as a canonical name: the text whole, and beside it the aliases that the text joins
/// by <c>@</c> or the word ALIAS. Nothing is ever split into given and family names: most of these names have neither.
/// </summary>
internal sealed class CanonicalNamePlan(JsonPointer source, Target target, ImmutableArray<Condition> conditions, byte[] knownSource, int? room)
    : ValuePlan(source, target, conditions)
{
    public override string Operation => "name";

    public override bool Write(RecordValue read, TranslationRun run)
    {
        if (read.Kind != TokenKind.String)
        {
            run.Refuse("lens/name", Source, "a text");
            return false;
        }

        if (room is { } most && Scalars.Length(read.Text) > most)
            return LeaveOut(run, new Loss(Operation, Source, LossKind.TooLong, $"the other format holds at most {most} characters"), "lens/too-long");
        run.Begin(Target);
        run.Builder.StartObject();
        run.Builder.Name("full"u8);
        run.Builder.String(read.Text);
        WriteAliases(read.Text, run.Builder);
        run.Builder.Name("source"u8);
        run.Builder.String(knownSource);
        run.Builder.EndObject();
        return true;
    }

    private static void WriteAliases(ReadOnlySpan<byte> text, TokenTableBuilder builder)
    {
        var found = false;
        foreach (var alias in new AliasSequence(text))
        {
            if (!found)
            {
                builder.Name("aliases"u8);
                builder.StartArray();
                found = true;
            }

            builder.String(alias);
        }

        if (found)
            builder.EndArray();
    }
}
