using Gateway.Records;
using Gateway.TransparencyLog;

namespace Gateway.Auditing;

/// <summary>How an entry is written (docs/formats/ledger-entry.md): members in canonical order, absent where there is nothing to say.</summary>
internal static class EntryForm
{
    public const string Version = "0.2";

    /// <summary>Writes the entry and returns where its time stands, so that the time can be set at the moment the entry takes its place.</summary>
    public static int Write(CanonicalWriter json, AuditEntry entry, Guid id)
    {
        json.BeginObject();
        Code(json, "agency"u8, entry.Agency);
        Code(json, "agreement"u8, entry.Agreement);
        Code(json, "agreementVersion"u8, entry.AgreementVersion);
        Code(json, "answer"u8, entry.Answer?.Value);
        Code(json, "case"u8, entry.Case?.ToString());
        Code(json, "clause"u8, entry.Clause);
        if (entry.Denials is { } denials)
            Write(json.Name("denials"u8), denials);
        Code(json, "exchange"u8, entry.Exchange);
        Code(json, "exchangeId"u8, entry.ExchangeId);
        if (entry.Fields.Count > 0)
            json.Name("fields"u8).Codes(entry.Fields, field => field.ToString());
        if (entry.Freshness is { } freshness)
            Write(json.Name("freshness"u8), freshness);
        Code(json, "grade"u8, entry.Grade);
        json.Name("id"u8).Code(id);
        Code(json, "kind"u8, CodeOf(entry.Kind));
        if (entry.Translated is { } losing)
            json.Name("losses"u8).Integer(losing.Losses);
        Code(json, "officer"u8, entry.Officer?.ToString());
        Code(json, "operation"u8, entry.Operation);
        Code(json, "outcome"u8, entry.Outcome);
        Code(json, "party"u8, entry.Party);
        Code(json, "purpose"u8, entry.Purpose);
        Code(json, "question"u8, entry.Question?.Value);
        if (entry.QuestionIndex is { } index)
            json.Name("questionEntry"u8).Integer(index);
        Code(json, "source"u8, entry.Source);
        if (entry.Subjects.Count > 0)
            json.Name("subjects"u8).Codes(entry.Subjects, tag => tag.ToString());
        Code(json, "system"u8, entry.System);
        json.Name("time"u8).Time(DateTimeOffset.UnixEpoch);
        var timeAt = json.Length - CanonicalWriter.TimeLength - 1;
        Code(json, "trace"u8, entry.TraceId);
        if (entry.Translated is { } translated)
            Write(json.Name("translated"u8), translated);
        Code(json, "v"u8, Version);
        Code(json, "version"u8, entry.Version);
        json.EndObject();
        return timeAt;
    }

    private static void Write(CanonicalWriter json, DenialSum sum)
    {
        json.BeginObject();
        json.Name("count"u8).Integer(sum.Count);
        json.Name("first"u8).Time(sum.First);
        json.Name("last"u8).Time(sum.Last);
        json.EndObject();
    }

    private static void Write(CanonicalWriter json, TranslationCounts counts)
    {
        json.BeginObject();
        json.Name("defaulted"u8).Integer(counts.Defaulted);
        json.Name("dropped"u8).Integer(counts.Dropped);
        json.Name("mapped"u8).Integer(counts.Mapped);
        json.Name("narrowed"u8).Integer(counts.Narrowed);
        json.Name("unknown"u8).Integer(counts.Unknown);
        json.EndObject();
    }

    private static void Write(CanonicalWriter json, EntryFreshness freshness)
    {
        json.BeginObject();
        json.Name("asOf"u8).Time(freshness.AsOf);
        json.Name("kind"u8).Code(CodeOf(freshness.Kind));
        json.EndObject();
    }

    private static void Code(CanonicalWriter json, ReadOnlySpan<byte> name, string? code)
    {
        if (code is not null)
            json.Name(name).Code(code);
    }

    private static void Code(CanonicalWriter json, ReadOnlySpan<byte> name, TreeHash? hash)
    {
        if (hash is { } value)
            json.Name(name).Code(value);
    }

    private static string CodeOf(EntryKind kind) => kind switch
    {
        EntryKind.Asked => "asked",
        EntryKind.Answered => "answered",
        EntryKind.Denied => "denied",
        EntryKind.Failed => "failed",
        EntryKind.TimedOut => "timed-out",
        EntryKind.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string CodeOf(FreshnessKind kind) => kind switch
    {
        FreshnessKind.Live => "live",
        FreshnessKind.Cached => "cached",
        FreshnessKind.Stale => "stale",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
