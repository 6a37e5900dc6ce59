namespace Gateway.Adapters.Tests.Fuzzing;

/// <summary>Damages inputs, byte by byte and piece by piece; the same seed gives the same inputs.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<byte[]> pieces)
{
    private const int MostChanges = 5;
    private const int Longest = 16 * 1024;

    /// <summary>One input more, out of those in the pool.</summary>
    public byte[] Next(IReadOnlyList<byte[]> pool)
    {
        var bytes = new List<byte>(Pick(pool));
        // Most inputs are damaged a little: what is damaged much is refused at once.
        var changes = random.Next(2) == 0 ? 1 : random.Next(1, MostChanges + 1);
        while (changes-- > 0)
            Change(bytes, pool);
        if (bytes.Count > Longest)
            bytes.RemoveRange(Longest, bytes.Count - Longest);
        return [.. bytes];
    }

    private void Change(List<byte> bytes, IReadOnlyList<byte[]> pool)
    {
        var at = random.Next(bytes.Count + 1);
        var rest = bytes.Count - at;
        switch (random.Next(8))
        {
            case 0 when rest > 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1 when rest > 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                bytes.RemoveRange(at, Math.Min(rest, Length()));
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(rest, Length())));
                break;
            case 4:
                var other = Pick(pool);
                var from = random.Next(other.Length + 1);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, Length())).ToArray());
                break;
            case 5:
                Repeat(bytes, at);
                break;
            case 6:
                bytes.Insert(at, (byte)random.Next(32, 127));
                break;
            default:
                bytes.InsertRange(at, Pick(pieces));
                break;
        }
    }

    /// <summary>The same piece many times over: what nests, nests deep.</summary>
    private void Repeat(List<byte> bytes, int at)
    {
        var piece = Pick(pieces);
        for (var times = random.Next(1, 200); times > 0; times--)
            bytes.InsertRange(at, piece);
    }

    private int Length() => random.Next(random.Next(4) == 0 ? 400 : 20);

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
