namespace Gateway.Exchanges;

/// <summary>Every way in which an exchange can be refused. The list is closed: each has its texts in three languages.</summary>
public static class RefusalKinds
{
    public static RefusalKind Unreadable { get; } = new("request/unreadable", 400, PartyToAct.Asker);

    public static RefusalKind PurposeMissing { get; } = new("request/purpose-missing", 400, PartyToAct.Asker);

    public static RefusalKind PurposeUnknown { get; } = new("request/purpose-unknown", 400, PartyToAct.Asker);

    public static RefusalKind CaseMissing { get; } = new("request/case-missing", 400, PartyToAct.Asker);

    public static RefusalKind GradeUnknown { get; } = new("request/grade-unknown", 400, PartyToAct.Asker);

    /// <summary>A header that only a batch has is missing or malformed.</summary>
    public static RefusalKind BatchHeaders { get; } = new("request/batch-headers", 400, PartyToAct.Asker);

    public static RefusalKind TokenMissing { get; } = new("token/missing", 401, PartyToAct.Asker);

    public static RefusalKind TokenInvalid { get; } = new("token/invalid", 401, PartyToAct.Asker);

    public static RefusalKind TokenExpired { get; } = new("token/expired", 401, PartyToAct.Asker);

    public static RefusalKind TokenAudience { get; } = new("token/audience", 401, PartyToAct.Asker);

    /// <summary>The issuer's keys cannot be had, so no token can be judged.</summary>
    public static RefusalKind IssuerUnavailable { get; } = new("token/issuer-unavailable", 503, PartyToAct.Gateway, Retry: true);

    public static RefusalKind AgencyNotPermitted { get; } = new("access/agency", 403, PartyToAct.Parties);

    public static RefusalKind SystemNotPermitted { get; } = new("access/system", 403, PartyToAct.Parties);

    public static RefusalKind OtherPartysSystem { get; } = new("access/other-party", 403, PartyToAct.Asker);

    public static RefusalKind ExchangeNotPermitted { get; } = new("access/exchange", 403, PartyToAct.Parties);

    public static RefusalKind PurposeNotPermitted { get; } = new("access/purpose", 403, PartyToAct.Parties);

    public static RefusalKind GradeNotPermitted { get; } = new("access/grade", 403, PartyToAct.Parties);

    public static RefusalKind FieldNotPermitted { get; } = new("access/field", 403, PartyToAct.Parties);

    public static RefusalKind NoSuchSystem { get; } = new("request/no-such-system", 404, PartyToAct.Asker);

    public static RefusalKind NoSuchOperation { get; } = new("request/no-such-operation", 404, PartyToAct.Asker);

    public static RefusalKind NotALedgerReader { get; } = new("access/ledger-entries", 403, PartyToAct.Parties);

    public static RefusalKind NoSuchTile { get; } = new("ledger/no-such-tile", 404, PartyToAct.Asker);

    /// <summary>No checkpoint covers the index yet; within a second of a reply one does.</summary>
    public static RefusalKind NotYetCovered { get; } = new("ledger/not-covered", 404, PartyToAct.Asker, Retry: true);

    public static RefusalKind NoSuchSchema { get; } = new("request/no-such-schema", 404, PartyToAct.Asker);

    /// <summary>The same row of the same batch is being asked at this moment.</summary>
    public static RefusalKind RowStillRunning { get; } = new("request/row-still-running", 409, PartyToAct.Asker, Retry: true);

    public static RefusalKind TooLarge { get; } = new("request/too-large", 413, PartyToAct.Asker);

    public static RefusalKind BatchTooLarge { get; } = new("request/batch-too-large", 413, PartyToAct.Asker);

    public static RefusalKind MediaType { get; } = new("request/media-type", 415, PartyToAct.Asker);

    public static RefusalKind Version { get; } = new("request/version", 415, PartyToAct.Asker);

    /// <summary>Readable, but against the schema or with a value that cannot be.</summary>
    public static RefusalKind RecordInvalid { get; } = new("record/invalid", 422, PartyToAct.Asker);

    public static RefusalKind OwnState { get; } = new("record/own-state", 422, PartyToAct.Asker);

    public static RefusalKind NobodyAnswers { get; } = new("record/nobody-answers", 422, PartyToAct.Asker);

    /// <summary>Under the same key and number the caller has asked something else.</summary>
    public static RefusalKind KeyUsedOtherwise { get; } = new("request/key-used-otherwise", 422, PartyToAct.Asker);

    public static RefusalKind PartnerAnsweredWrongly { get; } = new("partner/answered-wrongly", 502, PartyToAct.Provider, Retry: true);

    public static RefusalKind PartnerUnavailable { get; } = new("partner/unavailable", 503, PartyToAct.Provider, Retry: true);

    public static RefusalKind PartnerTimedOut { get; } = new("partner/timed-out", 504, PartyToAct.Provider, Retry: true);

    public static RefusalKind LedgerUnavailable { get; } = new("ledger/unavailable", 503, PartyToAct.Gateway, Retry: true);

    /// <summary>The answer cannot be written in the asker's format; nothing of it is disclosed.</summary>
    public static RefusalKind AnswerNotWritable { get; } = new("gateway/answer-not-writable", 500, PartyToAct.Gateway);

    /// <summary>The question cannot be written in the provider's format; nothing of it left.</summary>
    public static RefusalKind QuestionNotWritable { get; } = new("gateway/question-not-writable", 500, PartyToAct.Gateway);

    public static RefusalKind Fault { get; } = new("gateway/fault", 500, PartyToAct.Gateway, Retry: true);

    /// <summary>The caller left before the answer; nobody reads this reply, but the ledger keeps its entry.</summary>
    public static RefusalKind Cancelled { get; } = new("request/cancelled", 499, PartyToAct.Asker, Retry: true);
}
