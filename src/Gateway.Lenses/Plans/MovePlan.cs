using System.Collections.Immutable;
using System.Text.Json;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Plans;

/// <summary>Copies a value; where one side writes as text what the other writes as a number or a truth value, by the JSON literal.</summary>
/// <param name="source">Where it reads.</param>
/// <param name="target">Where it writes.</param>
/// <param name="conditions">When it applies.</param>
/// <param name="kinds">What the target may hold.</param>
/// <param name="room">How many characters the target holds, where that may be fewer than the source has; null otherwise.</param>
internal sealed class MovePlan(JsonPointer source, Target target, ImmutableArray<Condition> conditions, SchemaKinds kinds, int? room)
    : ValuePlan(source, target, conditions)
{
    public override string Operation => "move";

    public override bool Write(RecordValue read, TranslationRun run)
    {
        if (read.Kind == TokenKind.String && room is { } most && Scalars.Length(read.Text) > most)
            return LeaveOut(run, new Loss(Operation, Source, LossKind.TooLong, $"the other format holds at most {most} characters"), "lens/too-long");
        if ((kinds & read.Kind.AsSchemaKind()) != SchemaKinds.None)
        {
            run.Begin(Target);
            run.Builder.Value(read);
            return true;
        }

        if (read.IsScalar() && kinds.HasFlag(SchemaKinds.String))
        {
            run.Begin(Target);
            run.Builder.String(read.Scalar());
            return true;
        }

        if (read.Kind == TokenKind.String && WriteLiteral(read.Text, run))
            return true;
        run.Refuse("lens/literal", Source, kinds.HasFlag(SchemaKinds.Boolean) ? "`true` or `false`" : "a number in digits");
        return false;
    }

    private bool WriteLiteral(ReadOnlySpan<byte> text, TranslationRun run)
    {
        if (kinds.HasFlag(SchemaKinds.Boolean) && (text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8)))
        {
            run.Begin(Target);
            run.Builder.Boolean(text.Length == 4);
            return true;
        }

        if (!kinds.HasFlag(SchemaKinds.Integer) || !IsNumber(text, whole: !kinds.HasFlag(SchemaKinds.Fraction)))
            return false;
        run.Begin(Target);
        run.Builder.Number(text);
        return true;
    }

    private static bool IsNumber(ReadOnlySpan<byte> text, bool whole)
    {
        if (text.IsEmpty || text[^1] is < (byte)'0' or > (byte)'9' || text[0] is not ((byte)'-' or (>= (byte)'0' and <= (byte)'9')))
            return false;
        if (whole && text[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return false;
        var reader = new Utf8JsonReader(text);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.ValueSpan.Length == text.Length;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
