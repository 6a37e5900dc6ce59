using System.Security.Cryptography;

namespace Gateway.TransparencyLog.Tests;

public sealed class Sha256Tests
{
    [Fact]
    public void Hashes_as_the_framework_does_whatever_came_before_on_the_thread()
    {
        var random = new Random(3);
        Span<byte> hash = stackalloc byte[Sha256.ByteCount];
        for (var length = 0; length < 400; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);

            Sha256.Hash(bytes, hash);

            Assert.Equal(SHA256.HashData(bytes), hash.ToArray());
        }
    }

    [Fact]
    public void Serves_many_threads_at_once() => Parallel.For(0, 2000, number =>
    {
        var bytes = BitConverter.GetBytes(number);
        Span<byte> hash = stackalloc byte[Sha256.ByteCount];

        Sha256.Hash(bytes, hash);

        Assert.Equal(SHA256.HashData(bytes), hash.ToArray());
    });

    [Fact]
    public void Refuses_too_little_room() => Assert.Throws<ArgumentOutOfRangeException>(() => Sha256.Hash("a"u8, new byte[Sha256.ByteCount - 1]));
}
