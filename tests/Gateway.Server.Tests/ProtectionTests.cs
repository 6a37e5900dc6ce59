using System.Net;
using Gateway.Sandbox.People;
using Gateway.Sandbox.People.Documents;
using Gateway.Server.Tests.Testbed;

namespace Gateway.Server.Tests;

/// <summary>A person under protection is, to the other state, nobody: in every byte but the moment and the ids of the exchange.</summary>
public sealed class ProtectionTests(GatewayFixture gateway) : IClassFixture<GatewayFixture>
{
    private static readonly string[] OfTheExchange = ["Exchange-Id", "Exchange-Receipt", "Exchange-Freshness", "Date"];

    public static TheoryData<string> Questions =>
    [
        nameof(Calls.SemakanDokumen), nameof(Calls.DocumentVerification), nameof(Calls.VerifikasiDokumen), nameof(Calls.CekDokumen), nameof(Calls.CekStatus), nameof(Calls.CekIzin),
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_protected_person_and_nobody_get_the_same_reply_every_time(string question)
    {
        var (guarded, nobody) = Pair(question);
        var replies = new List<(Heard Guarded, Heard Nobody)>();
        for (var i = 0; i < 4; i++)
        {
            var asked = gateway.Asked;
            replies.Add((await gateway.AskAsync(guarded with { NoCache = i == 3 }), await gateway.AskAsync(nobody with { NoCache = i == 3 })));
            // Neither is kept: both questions reach the source each time.
            Assert.Equal(asked + 2, gateway.Asked);
        }

        Assert.All(replies, reply =>
        {
            Assert.Equal(HttpStatusCode.OK, reply.Guarded.Status);
            Assert.Equal(HttpStatusCode.OK, reply.Nobody.Status);
            Assert.Equal(Headers(reply.Nobody), Headers(reply.Guarded));
            Assert.Equal(WithoutMoment(reply.Nobody), WithoutMoment(reply.Guarded));
            Assert.Equal("live", reply.Guarded.Freshness);
        });
        // Only the moment was blanked: what is left says that nobody is known, and is the same each time.
        Assert.Single(replies.Select(reply => WithoutMoment(reply.Guarded)).Distinct());
        Assert.Contains(replies[0].Guarded.Headers["Content-Type"].Contains("xml", StringComparison.Ordinal) ? "TIDAK" : "false", replies[0].Guarded.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_entries_of_both_have_the_same_members_and_the_same_outcome()
    {
        var (guarded, nobody) = Pair(nameof(Calls.SemakanDokumen));
        var first = await gateway.Ledger.AtAsync((await gateway.AskAsync(guarded)).Index);
        var second = await gateway.Ledger.AtAsync((await gateway.AskAsync(nobody)).Index);

        Assert.Equal(first.Outcome, second.Outcome);
        Assert.Equal(first.Fields, second.Fields);
        Assert.Equal(first.Losses, second.Losses);
        Assert.Equal(first.Bytes.Length - Digits(first), second.Bytes.Length - Digits(second));

        static int Digits(LedgerEntry entry) => entry.QuestionEntry!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
    }

    [Fact]
    public async Task A_grade_does_not_tell_them_apart()
    {
        foreach (var grade in new[] { "exists", "match", "verify", "read" })
        {
            var guarded = await gateway.AskAsync(Calls.CekStatus(WellKnown.ProtectedDetaineeInMalaysia) with { Grade = grade });
            var nobody = await gateway.AskAsync(Calls.CekStatus(WellKnown.NeverIssuedIndonesianPassport) with { Grade = grade });
            Assert.Equal(Headers(nobody), Headers(guarded));
            Assert.Equal(WithoutMoment(nobody), WithoutMoment(guarded));
        }
    }

    [Fact]
    public async Task A_name_and_a_zone_do_not_tell_them_apart()
    {
        var hidden = People.Holder(WellKnown.ProtectedIndonesianPassport);
        var guarded = await gateway.AskAsync(Calls.SemakanDokumen(hidden.Document.Zone));
        var named = await gateway.AskAsync(Calls.SemakanDokumen(WellKnown.ProtectedIndonesianPassport, hidden.Person.Name));
        var nobody = await gateway.AskAsync(Calls.SemakanDokumen(WellKnown.NeverIssuedIndonesianPassport, hidden.Person.Name));

        Assert.Equal(WithoutMoment(nobody), WithoutMoment(guarded));
        Assert.Equal(WithoutMoment(nobody), WithoutMoment(named));
        Assert.Equal(Headers(nobody), Headers(guarded));
        Assert.Equal(Headers(nobody), Headers(named));
    }

    internal static (Call Guarded, Call Nobody) Pair(string question) => question switch
    {
        nameof(Calls.SemakanDokumen) => Of(key => Calls.SemakanDokumen(key), WellKnown.ProtectedIndonesianPassport, WellKnown.NeverIssuedIndonesianPassport),
        nameof(Calls.DocumentVerification) => Of(key => Calls.DocumentVerification(key), WellKnown.ProtectedIndonesianPassport, WellKnown.NeverIssuedIndonesianPassport),
        nameof(Calls.VerifikasiDokumen) => Of(Calls.VerifikasiDokumen, WellKnown.ProtectedMalaysianPassport, WellKnown.NeverIssuedMalaysianPassport),
        nameof(Calls.CekDokumen) => Of(Calls.CekDokumen, WellKnown.ProtectedMalaysianPassport, WellKnown.NeverIssuedMalaysianPassport),
        nameof(Calls.CekStatus) => Of(key => Calls.CekStatus(key), WellKnown.ProtectedDetaineeInMalaysia, WellKnown.NeverIssuedIndonesianPassport),
        nameof(Calls.CekIzin) => Of(Calls.CekIzin, WellKnown.ProtectedDetaineeInMalaysia, WellKnown.NeverIssuedIndonesianPassport),
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };

    private static (Call Guarded, Call Nobody) Of(Func<DocumentKey, Call> question, DocumentKey guarded, DocumentKey nobody) => (question(guarded), question(nobody));

    private static IEnumerable<string> Headers(Heard reply) => reply.Headers
        .Where(header => !OfTheExchange.Contains(header.Key))
        .Select(header => $"{header.Key}: {header.Value}")
        .Concat(reply.Headers.Keys)
        .Order(StringComparer.Ordinal);

    private static string WithoutMoment(Heard reply)
    {
        var moment = reply.Headers["Exchange-Freshness"].Split("as-of=")[1];
        Assert.Contains(moment, reply.Text, StringComparison.Ordinal);
        return reply.Text.Replace(moment, "", StringComparison.Ordinal);
    }
}
