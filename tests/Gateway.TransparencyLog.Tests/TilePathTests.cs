namespace Gateway.TransparencyLog.Tests;

public sealed class TilePathTests
{
    [Theory]
    [InlineData("tile/0/000", 0, 0, 256)]
    [InlineData("tile/0/000.p/1", 0, 0, 1)]
    [InlineData("tile/1/999.p/255", 1, 999, 255)]
    [InlineData("tile/63/x001/x234/067", 63, 1234067, 256)]
    [InlineData("tile/2/x001/000.p/17", 2, 1000, 17)]
    [InlineData("tile/entries/x001/x234/067.p/3", -1, 1234067, 3)]
    public void Reads_a_path_and_writes_it_back(string text, int level, long index, int width)
    {
        Assert.True(TilePath.TryParse(text, out var path));

        Assert.Equal((level, index, width), (path.Level, path.Index, path.Width));
        Assert.Equal(text, path.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tile")]
    [InlineData("tile/0")]
    [InlineData("tile/0/")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/0/000/")]
    [InlineData("tile/00/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/+1/000")]
    [InlineData("tile/data/000")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/1000")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/002")]
    [InlineData("tile/0/x001")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/")]
    [InlineData("tile/0/000.p")]
    [InlineData("tile/0/x001.p/001.p/1")]
    [InlineData("tile/0/../checkpoint")]
    [InlineData("tile/entries/../../keys/ledger.key")]
    [InlineData("tile/0/００0")]
    [InlineData("tile/0/ 00")]
    [InlineData("tile/0/x001/x001/x001/x001/x001/x001/001")]
    public void Refuses_what_is_not_the_one_spelling_of_a_path(string? text) =>
        Assert.False(TilePath.TryParse(text, out _));

    [Fact]
    public void A_tree_of_seventy_thousand_has_the_tiles_that_the_specification_counts()
    {
        const long Size = 70_000;

        Assert.Equal(256, TilePath.WidthAt(0, 272, Size));
        Assert.Equal(112, TilePath.WidthAt(0, 273, Size));
        Assert.Equal(256, TilePath.WidthAt(1, 0, Size));
        Assert.Equal(17, TilePath.WidthAt(1, 1, Size));
        Assert.Equal(1, TilePath.WidthAt(2, 0, Size));
        Assert.Equal(0, TilePath.WidthAt(3, 0, Size));
        Assert.Equal(0, TilePath.WidthAt(63, 0, Size));
    }
}
