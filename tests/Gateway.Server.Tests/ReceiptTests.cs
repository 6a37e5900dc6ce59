using System.Text;
using Gateway.Auditing;
using Gateway.Sandbox.People;
using Gateway.Server.Tests.Testbed;
using Gateway.Tests;
using Gateway.TransparencyLog;

namespace Gateway.Server.Tests;

/// <summary>What a caller can hold the gateway to, with nothing but what the gateway publishes.</summary>
public sealed class ReceiptTests(GatewayFixture gateway) : IClassFixture<GatewayFixture>
{
    [Fact]
    public async Task A_receipt_is_proven_within_a_second_under_the_published_key()
    {
        Assert.True(NoteVerifier.TryParse((await gateway.GetAsync("/ledger/vkey")).Text.TrimEnd('\n'), out var key));
        foreach (var call in new[] { Calls.SemakanDokumen(WellKnown.LostIndonesianPassport), Calls.CekStatus(WellKnown.WorkerInMalaysia), Calls.CekStatus(WellKnown.WorkerInMalaysia) })
        {
            var answer = await gateway.AskAsync(call);
            LogProof? proof = null;
            await Until.TrueAsync(async () => LogProof.TryParse((await gateway.GetAsync($"/ledger/proof/{answer.Index}")).Text, out proof), TimeSpan.FromSeconds(1));

            Assert.Equal(answer.Index, proof!.Index);
            Assert.True(proof.Proves(answer.Leaf, key));
            Assert.False(proof.Proves(MerkleTree.LeafHash("another entry"u8), key));
            Assert.True(SignedNote.TryParse((await gateway.GetAsync("/ledger/checkpoint")).Body, out var checkpoint));
            Assert.True(checkpoint.IsSignedBy(key));
        }
    }

    [Fact]
    public async Task The_salts_open_the_digests_of_question_and_answer_and_of_nothing_else()
    {
        var call = Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport);
        foreach (var freshness in new[] { "live", "cached" })
        {
            var answer = await gateway.AskAsync(call);
            var entry = await gateway.Ledger.AtAsync(answer.Index);

            Assert.Equal(freshness, answer.Freshness);
            Assert.Equal(answer.Leaf, MerkleTree.LeafHash(entry.Bytes.Span));
            Assert.True(TreeHash.TryParse(entry["question"]!, out var question));
            Assert.True(TreeHash.TryParse(entry["answer"]!, out var disclosed));
            Assert.True(Commitment.Opens(question, answer.QuestionSalt, call.Body));
            Assert.True(Commitment.Opens(disclosed, answer.AnswerSalt, answer.Body));
            Assert.False(Commitment.Opens(disclosed, answer.QuestionSalt, answer.Body));
            Assert.False(Commitment.Opens(disclosed, answer.AnswerSalt, Encoding.UTF8.GetBytes(answer.Text.Replace("SAH", "HILANG", StringComparison.Ordinal))));
        }
    }

    [Fact]
    public async Task A_refusal_has_a_receipt_too()
    {
        var refused = await gateway.AskAsync(Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport) with { Case = null });

        var entry = await gateway.Ledger.AtAsync(refused.Index);

        Assert.Equal(refused.Leaf, MerkleTree.LeafHash(entry.Bytes.Span));
        Assert.Equal(refused.ExchangeId, entry.ExchangeId);
    }

    [Fact]
    public async Task Every_entry_is_in_the_tree_that_the_checkpoint_signs()
    {
        await gateway.AskAsync(Calls.SemakanDokumen(WellKnown.LostIndonesianPassport));
        var checkpoint = new LedgerFiles(gateway.Ledger.Folder).ReadCheckpoint().Head;

        var frontier = new TreeFrontier();
        foreach (var entry in gateway.Ledger.All().Take((int)checkpoint.Size))
            frontier.Append(MerkleTree.LeafHash(entry.Bytes.Span));

        Assert.Equal(checkpoint.Root, frontier.Root());
    }
}
