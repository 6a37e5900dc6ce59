using System.Buffers;
using System.Globalization;
using Gateway.Adapters;
using Gateway.Auditing;
using Gateway.Freshness;
using Gateway.Lenses;
using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>Between the canonical form and the provider's format, both ways.</summary>
public sealed class Translation(Corridor corridor, TimeProvider time)
{
    private static readonly JsonPointer HolderMatch = JsonPointer.Parse("/holderMatch/code");
    private static readonly JsonPointer Issuer = JsonPointer.Parse("/document/issuer");
    private static readonly JsonPointer Number = JsonPointer.Parse("/document/number");

    /// <summary>Writes the question in the newest version of the provider's format.</summary>
    public static Step<Outbound> ToProvider(Understood question)
    {
        var operation = question.Provider.Operations.Values.Single(
            operation => operation.Answers && operation.Exchange == question.Access.Kind.Name);
        var spoken = operation.Spoken.Newest;
        var format = spoken.Question;
        using var canonical = question.ReadQuestion();
        var trace = Explanation.Trace(question.Facts);
        using var translation = format.Lens.ToNational(canonical.Root, trace);
        if (translation.Record is not { } record)
            return new Refusal(RefusalKinds.QuestionNotWritable, question.Facts, translation.Findings);
        if (!format.Schema.IsValid(record.Root))
            return new Refusal(RefusalKinds.QuestionNotWritable, question.Facts, format.Schema.Check(record.Root));
        var body = new ArrayBufferWriter<byte>(1024);
        if (format.Codec.Write(record.Root, format, body) is { } unwritable)
            return Unwritable(question, format, unwritable);
        var message = new OutgoingQuestion
        {
            System = question.Provider.Id,
            Path = operation.Path,
            MediaType = $"{format.Codec.MediaType}; version={format.Version}",
            Body = body.WrittenMemory,
            SoapAction = operation.SoapAction,
            ExchangeId = question.Facts.Request.ExchangeId,
            ReceivedAt = question.Facts.Request.ReceivedAt,
        };
        var facts = question.Facts with
        {
            Translated = question.Facts.Translated + translation.Counts(),
            SourceLosses = new SourceLosses(translation.Losses.Count, null),
            Explanation = question.Facts.Explanation is { } explanation ? explanation with { QuestionPut = TracedTranslation.Of(format, trace, translation) } : null,
        };
        return new Outbound(facts, question, operation.Answer, spoken.Answer, message);
    }

    /// <summary>Reads the answer into canonical form and makes sure that it speaks of the document that was asked about.</summary>
    public Step<Consulted> ToCanonical(Checked answer)
    {
        using var national = answer.Answer;
        var question = answer.Outbound.Question;
        var trace = Explanation.Trace(answer.Facts);
        using var translation = answer.Format.Lens.ToCanonical(national.Root, trace);
        if (translation.Record is not { } record)
            return new Refusal(RefusalKinds.PartnerAnsweredWrongly, answer.Facts, translation.Findings);
        var schema = corridor.Adapters.Working[question.Access.Kind.Answer];
        if (!schema.IsValid(record.Root))
            return new Refusal(RefusalKinds.PartnerAnsweredWrongly, answer.Facts, schema.Check(record.Root));
        if (AnotherDocument(record.Root, question.Facts.Subject) is { } place)
            return new Refusal(RefusalKinds.PartnerAnsweredWrongly, answer.Facts, [new Finding("partner/another-document", place)]);

        var facts = answer.Facts with
        {
            Translated = answer.Facts.Translated + translation.Counts(),
            SourceLosses = answer.Facts.SourceLosses with { InAnswer = PlacesOf(translation.Losses, answer.Format) },
            Explanation = answer.Facts.Explanation is { } explanation ? explanation with { AnswerHeard = TracedTranslation.Of(answer.Format, trace, translation) } : null,
        };
        return new Consulted(facts, translation.Take(), AsOf(record.Root), IsHarmless(record.Root, question.Access.Kind));
    }

    private static List<JsonPointer>? PlacesOf(IReadOnlyList<Loss> losses, RecordFormat format) =>
        losses.Count == 0 ? null : [.. losses.Select(loss => format.Lens.CanonicalPlace(loss.At))];

    // A character that the other side's form cannot carry came with the question: the asker can write it otherwise, and is told where they wrote it.
    private static Refusal Unwritable(Understood question, RecordFormat format, Finding finding) =>
        finding.Code is "xml/character" or "csv/character"
            ? new Refusal(
                RefusalKinds.RecordInvalid,
                question.Facts,
                [finding with { At = question.Spoken.Question.Lens.NationalPlace(format.Lens.CanonicalPlace(finding.At)) }])
            : new Refusal(RefusalKinds.QuestionNotWritable, question.Facts, [finding]);

    private static JsonPointer? AnotherDocument(RecordValue answer, Subject? asked)
    {
        if (asked is not { IsDocument: true })
            return null;
        if (answer.At(Issuer) is { Exists: true } issuer && issuer.ToString() != asked.Scope)
            return Issuer;
        return answer.At(Number) is { Exists: true } number && number.ToString() != asked.Name ? Number : null;
    }

    private static bool IsHarmless(RecordValue answer, ExchangeKind kind) =>
        answer["known"u8].Kind == TokenKind.True
        && answer["protected"u8].Kind != TokenKind.True
        && kind.Harmless.Contains(answer.At(kind.Verdict).ToString())
        && answer.At(HolderMatch).ToString() is ("" or "MATCH" or "NOT_COMPARED");

    // A source's clock ahead of ours must not make its answers look younger than they are.
    private DateTimeOffset AsOf(RecordValue answer)
    {
        var now = time.GetUtcNow();
        return DateTimeOffset.TryParse(answer["asOf"u8].ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var stated) && stated < now
            ? stated
            : now;
    }
}
