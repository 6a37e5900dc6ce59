namespace Gateway.TransparencyLog.Tests;

public sealed class LogProofTests
{
    private static readonly NoteSigner Signer = NoteSigner.Generate("example.com/log");
    private static readonly TestTree Tree = TestTree.Of(5);

    private static LogProof Proof { get; } = new(
        2,
        InclusionProof.Make(2, 5, Tree.Subtree),
        SignedNote.Sign(new Checkpoint("example.com/log", 5, Tree.Root(5)).ToText(), Signer));

    [Fact]
    public void A_proof_is_read_back_as_written()
    {
        Assert.StartsWith("c2sp.org/tlog-proof@v1\nindex 2\n", Proof.ToString(), StringComparison.Ordinal);

        Assert.True(LogProof.TryParse(Proof.ToString(), out var read));
        Assert.Equal(Proof.ToString(), read.ToString());
        Assert.True(read.Proves(Tree.Leaf(2), Signer.Verifier));
    }

    [Fact]
    public void An_extra_line_is_passed_over()
    {
        var text = Proof.ToString().Replace("index 2", "extra YQ==\nindex 2", StringComparison.Ordinal);

        Assert.True(LogProof.TryParse(text, out var read));
        Assert.True(read.Proves(Tree.Leaf(2), Signer.Verifier));
    }

    [Theory]
    [InlineData("@v1", "@v2")]
    [InlineData("index 2", "index 02")]
    [InlineData("index 2", "index -2")]
    [InlineData("index 2", "index")]
    [InlineData("index 2\n", "index 2\nAAAA\n")]
    [InlineData("index 2\n", "index 2\nextra YQ==\n")]
    [InlineData("\n\n", "\n")]
    public void Refuses_what_is_not_a_proof(string part, string replacement) =>
        Assert.False(LogProof.TryParse(Proof.ToString().Replace(part, replacement, StringComparison.Ordinal), out _));

    [Fact]
    public void A_checkpoint_of_another_origin_proves_nothing_although_the_key_signed_it()
    {
        var other = SignedNote.Sign(new Checkpoint("example.com/other", 5, Tree.Root(5)).ToText(), Signer);

        Assert.False((Proof with { Checkpoint = other }).Proves(Tree.Leaf(2), Signer.Verifier));
    }

    [Theory]
    [InlineData("example.com/log\n5\n")]
    [InlineData("example.com/log\n05\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n")]
    [InlineData("example.com/log\n-5\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n")]
    [InlineData("example.com/log\n5\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB1=\n")]
    [InlineData("example.com/log\n5\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=")]
    [InlineData("\n5\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n")]
    [InlineData("example.com/log\n5\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n\n")]
    public void Refuses_what_is_not_a_checkpoint(string text) =>
        Assert.False(Checkpoint.TryParse(text, out _));
}
