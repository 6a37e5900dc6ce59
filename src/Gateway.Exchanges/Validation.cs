using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>Holds an answer to the provider's own schema. What does not follow it goes no further, not even into a message.</summary>
internal static class Validation
{
    public static Step<Checked> CheckAnswer(Replied replied)
    {
        var format = replied.Outbound.Expected;
        if (replied.Reply.Version is { } version && !replied.Outbound.Answers.TryGetValue(version, out format))
            return new Refusal(RefusalKinds.PartnerAnsweredWrongly, replied.Facts, [new Finding("partner/version", JsonPointer.Root, string.Join(", ", replied.Outbound.Answers.Keys))]);
        if (replied.Reply.MediaType is { } mediaType && !mediaType.Equals(format.Codec.MediaType, StringComparison.OrdinalIgnoreCase))
            return new Refusal(RefusalKinds.PartnerAnsweredWrongly, replied.Facts, [new Finding("partner/media-type", JsonPointer.Root, format.Codec.MediaType)]);
        if (!format.Codec.TryRead(replied.Reply.Body.Span, format, RecordLimits.Exchange, out var answer, out var finding))
            return new Refusal(RefusalKinds.PartnerAnsweredWrongly, replied.Facts, [finding.Within(format.Schema.Shape)]);
        if (format.Schema.IsValid(answer.Root))
            return new Checked(replied.Facts, replied.Outbound, format, answer);
        using (answer)
            return new Refusal(RefusalKinds.PartnerAnsweredWrongly, replied.Facts, format.Schema.Check(answer.Root));
    }
}
