using Gateway.Adapters;
using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>
/// Reads the question: strictly, against the schema of the asker's format, into canonical form; reads a machine-readable zone into the
/// document and the holder it names; holds the result to what the clause lets be asked; and finds who answers.
/// </summary>
public sealed class Reading(Corridor corridor, ZoneReading zones)
{
    private static readonly JsonPointer Issuer = JsonPointer.Parse("/document/issuer");
    private static readonly JsonPointer Number = JsonPointer.Parse("/document/number");

    public Step<Understood> Read(Authorised access)
    {
        var request = access.Facts.Request;
        if (request.BodyTooLarge)
            return new Refusal(RefusalKinds.TooLarge, access.Facts);
        var day = DateOnly.FromDateTime(request.ReceivedAt.UtcDateTime);
        if (access.Facts.Spoken is not { } spoken)
            return new Refusal(RefusalKinds.Version, access.Facts, [NotSpoken(access.Operation.Spoken, request.Version, day)]);
        var format = spoken.Question;
        if (!format.Codec.MediaType.Equals(request.MediaType, StringComparison.OrdinalIgnoreCase))
            return new Refusal(RefusalKinds.MediaType, access.Facts, [new Finding("request/media-type", JsonPointer.Root, format.Codec.MediaType)]);
        if (!format.Codec.TryRead(request.Body.Span, format, RecordLimits.Exchange, out var national, out var finding))
            return new Refusal(RefusalKinds.Unreadable, access.Facts, [finding.Within(format.Schema.Shape)]);
        using (national)
        {
            if (!format.Schema.IsValid(national.Root))
                return new Refusal(RefusalKinds.RecordInvalid, access.Facts, format.Schema.Check(national.Root));
            var trace = Explanation.Trace(access.Facts);
            using var translation = format.Lens.ToCanonical(national.Root, trace);
            if (translation.Record is not { } canonical)
                return new Refusal(RefusalKinds.RecordInvalid, access.Facts, translation.Findings);
            var schema = corridor.Adapters.Working[access.Kind.Question];
            if (!schema.IsValid(canonical.Root))
                return new Refusal(RefusalKinds.RecordInvalid, access.Facts, InAskersPlaces(schema.Check(canonical.Root), format));
            var facts = access.Facts with
            {
                Translated = translation.Counts(),
                Losses = translation.Losses.Count,
                Explanation = TracedTranslation.Of(format, trace, translation) is { } read ? new Explanation { QuestionRead = read } : null,
            };
            if (zones.Complete(canonical.Root, access.Kind, out var completed) is { Count: > 0 } findings)
                return new Refusal(RefusalKinds.RecordInvalid, facts, InAskersPlaces(findings, format));
            using (completed)
                return Understand(access with { Facts = facts }, format, completed?.Root ?? canonical.Root);
        }
    }

    private Step<Understood> Understand(Authorised access, RecordFormat format, RecordValue question)
    {
        if (access.Clearance.FirstNotAskable(question) is { } field)
            return new Refusal(RefusalKinds.FieldNotPermitted, access.Facts, InAskersPlaces([new Finding("access/field", field)], format));
        var state = question.At(access.Kind.State).ToString();
        if (state == access.System.Party)
            return new Refusal(RefusalKinds.OwnState, access.Facts, InAskersPlaces([new Finding("record/own-state", access.Kind.State)], format));
        if (corridor.Answering.System(access.Kind.Name, state) is not { } system)
            return new Refusal(RefusalKinds.NobodyAnswers, access.Facts, InAskersPlaces([new Finding("record/nobody-answers", access.Kind.State)], format));
        return new Understood(
            access.Facts with { AnsweringSystem = system, Subject = SubjectOf(question, access.Kind.Holder) }, access, access.Facts.Spoken!, question.ToJson(), access.Clearance.FieldsOf(question), corridor.Adapters.Adapters[system]);
    }

    // Callers know their own format; where the canonical record has a fault, they are told the place they wrote it at.
    private static List<Finding> InAskersPlaces(IReadOnlyList<Finding> findings, RecordFormat format) =>
        [.. findings.Select(finding => finding with { At = format.Lens.NationalPlace(finding.At) })];

    private static Subject SubjectOf(RecordValue question, PointerSegment holder)
    {
        if (question.At(Number) is { Exists: true } number)
            return Subject.OfDocument(question.At(Issuer).ToString(), number.ToString());
        var person = question[holder.Utf8.Span];
        return Subject.OfPerson(person["nationality"u8].ToString(), person["name"u8]["full"u8].ToString(), person["birthDate"u8].ToString());
    }

    private static Finding NotSpoken(SpokenVersions versions, string? named, DateOnly day)
    {
        var isOver = versions.All.Any(version => version.Version == named);
        var spoken = versions.All.Where(version => version.IsSpoken(day)).Select(version => version.Version);
        return new Finding(isOver ? "request/version-sunset" : "request/version", JsonPointer.Root, string.Join(", ", spoken));
    }
}
