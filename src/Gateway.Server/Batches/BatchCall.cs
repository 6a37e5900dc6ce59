using System.Buffers;
using Gateway.Exchanges;
using Gateway.Records;
using Gateway.Server.Endpoints;
using Gateway.Server.Problems;
using Microsoft.Extensions.Primitives;

namespace Gateway.Server.Batches;

/// <summary>What a call says of its batch as a whole: how each row is asked, under which key, and which rows the caller has already.</summary>
internal sealed record BatchCall
{
    /// <summary>No row has a higher number, so that numbers mean the same to every reader of JSON.</summary>
    public const long HighestRow = 1L << 50;

    private const int LongestKey = 128;

    private static readonly SearchValues<char> KeyLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/+=");

    /// <summary>What every row has in common; each gets its own id, moment and body.</summary>
    public required Request Common { get; init; }

    public required RowForm Form { get; init; }

    /// <summary>The caller's name for the batch.</summary>
    public required string Key { get; init; }

    /// <summary>The number of the first row in the body.</summary>
    public required long FirstRow { get; init; }

    /// <summary>The rows whose results the caller has.</summary>
    public required RowRanges Held { get; init; }

    /// <summary>The language of its problems.</summary>
    public required ProblemTexts Texts { get; init; }

    /// <summary>Reads the headers that only a batch has, or says what is wrong with them.</summary>
    public static BatchCall? Read(IHeaderDictionary headers, Request common, RowForm form, out Finding? finding)
    {
        finding = null;
        if (!TryKey(headers["Idempotency-Key"], out var key))
            finding = new Finding("request/idempotency-key", JsonPointer.Root, $"1 to {LongestKey} letters, digits and -._~:/+=");
        var first = 1L;
        if (headers["Exchange-First-Row"] is { Count: > 0 } given && !RowRanges.TryNumber(RequestHeaders.Single(given) ?? "", out first))
            finding ??= new Finding("request/first-row", JsonPointer.Root, "one number from 1");
        var held = RowRanges.None;
        if (headers["Exchange-Rows-Held"] is { Count: > 0 } listed && !RowRanges.TryParse(RequestHeaders.Single(listed) ?? "", out held))
            finding ??= new Finding("request/rows-held", JsonPointer.Root, "numbers and ranges in ascending order, such as `1-400,407`");
        return finding is not null ? null : new BatchCall
        {
            Common = common,
            Form = form,
            Key = key,
            FirstRow = first,
            Held = held,
            Texts = ProblemLanguage.Choose(headers.AcceptLanguage),
        };
    }

    /// <summary>The question that a row is.</summary>
    public Request Question(Row row, DateTimeOffset now) => Common with
    {
        ExchangeId = RandomBytes.TimeOrderedId(now).ToString(),
        Body = Form.Record(row.Bytes),
        BodyTooLarge = row.IsTooLarge,
        ReceivedAt = now,
    };

    // A structured string as the draft has it; the same without quotes is the same key.
    private static bool TryKey(StringValues header, out string key)
    {
        var text = RequestHeaders.Single(header) ?? "";
        key = text is ['"', .. var quoted, '"'] ? quoted : text;
        return key.Length is > 0 and <= LongestKey && !key.AsSpan().ContainsAnyExcept(KeyLetters);
    }
}
