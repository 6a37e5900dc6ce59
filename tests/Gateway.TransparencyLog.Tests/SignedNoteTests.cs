using System.Text;

namespace Gateway.TransparencyLog.Tests;

public sealed class SignedNoteTests
{
    private static readonly NoteSigner Signer = NoteSigner.Generate("example.com/log");

    [Fact]
    public void Reads_the_specifications_example_key_and_writes_it_back()
    {
        const string Example = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

        Assert.True(NoteVerifier.TryParse(Example, out var verifier));
        Assert.Equal("example.com/foo", verifier.Name);
        Assert.Equal(0x530d903au, verifier.KeyId);
        Assert.Equal(Example, verifier.ToString());
    }

    [Theory]
    [InlineData("example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3Q==")]
    [InlineData("example.com/foo+530d903a")]
    [InlineData("+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("")]
    public void Refuses_a_key_whose_parts_do_not_belong_together(string text) =>
        Assert.False(NoteVerifier.TryParse(text, out _));

    [Fact]
    public void A_note_is_read_back_as_written_and_verifies()
    {
        var note = SignedNote.Sign("If you think cryptography\n\nis the answer…\n", Signer);

        Assert.True(SignedNote.TryParse(note.ToBytes(), out var read));
        Assert.Equal(note.Text, read.Text);
        Assert.Equal(note.ToString(), read.ToString());
        Assert.True(read.IsSignedBy(Signer.Verifier));
    }

    [Fact]
    public void A_private_key_is_read_back_as_written()
    {
        Assert.True(NoteSigner.TryParse(Signer.ToPrivateText(), out var read));

        Assert.Equal(Signer.Verifier.ToString(), read.Verifier.ToString());
        Assert.DoesNotContain(Signer.ToPrivateText()[^40..], Signer.ToString(), StringComparison.Ordinal);
        Assert.False(NoteSigner.TryParse(Signer.Verifier.ToString(), out _));
    }

    [Fact]
    public void Another_key_of_the_same_name_has_signed_nothing()
    {
        var note = SignedNote.Sign("text\n", Signer);

        Assert.False(note.IsSignedBy(NoteSigner.Generate("example.com/log").Verifier));
    }

    [Fact]
    public void Any_changed_byte_of_a_note_stops_it_from_verifying()
    {
        var bytes = SignedNote.Sign("example.com/log\n3\nAAAA\n", Signer).ToBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            foreach (var mask in new byte[] { 0x01, 0x20, 0x80 })
            {
                bytes[i] ^= mask;
                Assert.False(SignedNote.TryParse(bytes, out var read) && read.IsSignedBy(Signer.Verifier), $"byte {i} changed by {mask}");
                bytes[i] ^= mask;
            }
        }
    }

    [Fact]
    public void A_bad_signature_of_a_known_key_spoils_the_note_although_a_good_one_follows()
    {
        var note = SignedNote.Sign("text\n", Signer);
        var bad = note.Signatures[0] with { Signature = new byte[64] };

        Assert.False((note with { Signatures = [bad, note.Signatures[0]] }).IsSignedBy(Signer.Verifier));
    }

    [Fact]
    public void Signatures_of_unknown_keys_are_passed_over()
    {
        var note = SignedNote.Sign("text\n", Signer);
        var stranger = SignedNote.Sign("text\n", NoteSigner.Generate("witness.example")).Signatures[0];

        Assert.True((note with { Signatures = [stranger, note.Signatures[0]] }).IsSignedBy(Signer.Verifier));
    }

    [Theory]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n— name")]
    [InlineData("text\n\n— name AAAA\n")]
    [InlineData("text\n\n— na+me AAAAAAAAAAA=\n")]
    [InlineData("text\n\n— name  AAAAAAAAAAA=\n")]
    [InlineData("text\n\n- name AAAAAAAAAAA=\n")]
    [InlineData("te\rxt\n\n— name AAAAAAAAAAA=\n")]
    [InlineData("te\txt\n\n— name AAAAAAAAAAA=\n")]
    public void Refuses_what_is_not_a_note(string text) =>
        Assert.False(SignedNote.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Refuses_to_sign_a_text_that_no_note_can_hold()
    {
        Assert.Throws<ArgumentException>(() => SignedNote.Sign("no newline", Signer));
        Assert.Throws<ArgumentException>(() => SignedNote.Sign("a\0\n", Signer));
    }
}
