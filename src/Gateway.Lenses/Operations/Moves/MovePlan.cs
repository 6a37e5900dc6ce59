using System.Text.Json;
using Gateway.Lenses.Plans;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Operations.Moves;

/// <summary>Copies a value; where one side writes as text what the other writes as a number or a truth value, by the JSON literal.</summary>
/// <param name="site">Where it reads and writes.</param>
/// <param name="kinds">What the target may hold.</param>
/// <param name="room">Which texts the target does not take.</param>
/// <param name="operation">The line's operation, by which losses are reported.</param>
internal sealed class MovePlan(PlanSite site, SchemaKinds kinds, TextRoom room, string operation = "move") : SinglePlan(site)
{
    public override string Operation => operation;

    public override bool Write(RecordValue read, TranslationRun run)
    {
        if (read.Kind == TokenKind.String && room.Lacks(Operation, Source.At, read.Text) is { } loss)
            return LeaveOut(run, loss, $"lens/{loss.Kind}");
        if (Takes(read.Kind.AsSchemaKind()))
        {
            run.Begin(Target);
            run.Builder.Value(read);
            return true;
        }

        if (read.IsScalar() && Takes(SchemaKinds.String))
        {
            run.Begin(Target);
            run.Builder.String(read.Scalar());
            return true;
        }

        if (read.Kind == TokenKind.String && WriteLiteral(read.Text, run))
            return true;
        run.Refuse("lens/literal", Source.At, Takes(SchemaKinds.Boolean) ? "`true` or `false`" : "a number in digits");
        return false;
    }

    private bool Takes(SchemaKinds kind) => (kinds & kind) != SchemaKinds.None;

    private bool WriteLiteral(ReadOnlySpan<byte> text, TranslationRun run)
    {
        if (Takes(SchemaKinds.Boolean) && (text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8)))
        {
            run.Begin(Target);
            run.Builder.Boolean(text.Length == 4);
            return true;
        }

        if (!Takes(SchemaKinds.Integer) || !IsNumber(text, whole: !Takes(SchemaKinds.Fraction)))
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
