using System.Globalization;
using System.Text;

namespace Gateway.TransparencyLog.Tests;

public sealed class TreeHashTests
{
    private static readonly TreeHash Hash = MerkleTree.LeafHash("entry"u8);

    [Fact]
    public void Is_written_alike_in_every_encoding()
    {
        Span<byte> utf8 = stackalloc byte[TreeHash.TextLength];

        Assert.True(Hash.TryFormat(utf8, out var written, default, null));

        Assert.Equal(TreeHash.TextLength, written);
        Assert.Equal(Convert.ToBase64String(Hash.ToBytes()), Hash.ToString());
        Assert.Equal(Hash.ToString(), Encoding.ASCII.GetString(utf8));
        Assert.Equal(Hash.ToString(), string.Create(CultureInfo.InvariantCulture, $"{Hash}"));
    }

    [Fact]
    public void Says_where_there_is_no_room()
    {
        Assert.False(Hash.TryFormat(new byte[TreeHash.TextLength - 1], out _, default, null));
        Assert.False(Hash.TryFormat(new char[TreeHash.TextLength - 1], out _, default, null));
    }
}
