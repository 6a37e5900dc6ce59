using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>
/// Writes the one name field of a national format as a canonical name: the text whole, and beside it the aliases that the text joins
/// by <c>@</c> or the word ALIAS. Nothing is ever split into given and family names: most of these names have neither.
/// </summary>
internal sealed class CanonicalNamePlan(JsonPointer source, Target target, ImmutableArray<Condition> conditions, byte[] knownSource, int? room)
    : ValuePlan(source, target, conditions)
{
    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t"u8);

    public override bool Write(RecordValue read, TranslationRun run)
    {
        if (read.Kind != TokenKind.String)
        {
            run.Refuse("lens/name", Source, "a text");
            return false;
        }

        if (room is { } most && Scalars.Length(read.Text) > most)
            return LeaveOut(run, new Loss("name", Source, LossKind.TooLong, $"the other format holds at most {most} characters"), "lens/too-long");
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
        var mark = NextMark(text, 0, out var length);
        var first = Trim(text[..mark]);
        while (mark < text.Length)
        {
            var start = mark + length;
            mark = NextMark(text, start, out length);
            var alias = Trim(text[start..mark]);
            if (alias.IsEmpty || alias.SequenceEqual(first))
                continue;
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

    /// <summary>Where the next alias mark begins; the text's end where there is none.</summary>
    private static int NextMark(ReadOnlySpan<byte> text, int from, out int length)
    {
        for (var i = from; i < text.Length; i++)
        {
            length = text[i] == (byte)'@' ? 1 : IsAliasWord(text, i) ? 5 : 0;
            if (length > 0)
                return i;
        }

        length = 0;
        return text.Length;
    }

    /// <summary>Whether ALIAS stands here as a word between blanks: it is also a part of longer words.</summary>
    private static bool IsAliasWord(ReadOnlySpan<byte> text, int at) =>
        at > 0 && Blanks.Contains(text[at - 1]) && text.Length > at + 5 && Blanks.Contains(text[at + 5])
        && Ascii.EqualsIgnoreCase(text.Slice(at, 5), "ALIAS"u8);

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text.Trim(" \t"u8);
}
