using System.Buffers;

namespace Gateway.Exchanges;

/// <summary>Writes the answer in the asker's own format. An answer that its schema would refuse is not sent at all.</summary>
internal static class Writing
{
    public static Step<Written> Write(Minimised minimised)
    {
        using var canonical = minimised.Answer;
        var format = minimised.Question.Spoken.Answer;
        var trace = Explanation.Trace(minimised.Facts);
        using var translation = format.Lens.ToNational(canonical.Root, trace);
        if (translation.Record is not { } record)
            return new Refusal(RefusalKinds.AnswerNotWritable, minimised.Facts, translation.Findings);
        if (!format.Schema.IsValid(record.Root))
            return new Refusal(RefusalKinds.AnswerNotWritable, minimised.Facts, format.Schema.Check(record.Root));
        var body = new ArrayBufferWriter<byte>(1024);
        if (format.Codec.Write(record.Root, format, body) is { } unwritable)
            return new Refusal(RefusalKinds.AnswerNotWritable, minimised.Facts, [unwritable]);
        var facts = minimised.Facts with
        {
            Translated = minimised.Facts.Translated + translation.Counts(),
            Losses = minimised.Facts.Losses + translation.Losses.Count,
            Explanation = minimised.Facts.Explanation is { } explanation ? explanation with { AnswerTold = TracedTranslation.Of(format, trace, translation) } : null,
        };
        var report = facts.Explanation is null ? default : ExplanationReport.Write(facts, minimised.Found, record.Root);
        return new Written(facts, $"{format.Codec.MediaType}; version={format.Version}", body.WrittenMemory, report, minimised.Found);
    }
}
