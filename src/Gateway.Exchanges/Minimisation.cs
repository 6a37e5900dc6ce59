using System.Globalization;
using Gateway.Auditing;
using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>
/// Cuts an answer down to what the clause and the grade permit, in canonical form, before it is translated. A protected person is not found:
/// that is decided here before anything else, and the answer is then built from nothing, byte for byte as for a person nobody knows.
/// </summary>
public sealed class Minimisation(TimeProvider time)
{
    public Step<Minimised> Minimise(Obtained obtained)
    {
        using var whole = obtained.Answer;
        var question = obtained.Question;
        var found = whole.Root["known"u8].Kind == TokenKind.True && whole.Root["protected"u8].Kind != TokenKind.True;
        var now = time.GetUtcNow();
        using var unknown = found ? null : NotFound(question.Access.Kind, now);
        var disclosed = new List<JsonPointer>();
        using var builder = new TokenTableBuilder();
        question.Access.Clearance.Disclose((unknown ?? whole).Root, obtained.Facts.Permit!.Grade, builder, disclosed);
        var told = question.Facts.Losses + obtained.Facts.SourceLosses.Told(disclosed);
        var facts = obtained.Facts with { Disclosed = disclosed, Losses = told };
        if (!found)
        {
            // What translating the register's own answer did, and its moment, would tell the two apart.
            facts = facts with
            {
                Translated = question.Facts.Translated,
                Losses = question.Facts.Losses,
                Explanation = facts.Explanation is { } explanation ? explanation with { AnswerHeard = null } : null,
                Freshness = new EntryFreshness(FreshnessKind.Live, Whole(now)),
            };
        }

        return new Minimised(facts, question, builder.Build(), found);
    }

    private static TokenTable NotFound(ExchangeKind kind, DateTimeOffset now)
    {
        using var builder = new TokenTableBuilder();
        builder.StartObject();
        builder.Name("known"u8);
        builder.Boolean(false);
        builder.Name(kind.Verdict.Segments[0].Utf8.Span);
        builder.StartObject();
        builder.Name(kind.Verdict.Segments[1].Utf8.Span);
        builder.String("UNKNOWN"u8);
        builder.EndObject();
        builder.Name("asOf"u8);
        builder.String(Whole(now).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        builder.EndObject();
        return builder.Build();
    }

    private static DateTimeOffset Whole(DateTimeOffset now) => new(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
