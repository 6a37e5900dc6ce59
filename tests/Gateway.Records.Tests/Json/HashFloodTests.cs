using System.Buffers.Binary;
using System.Diagnostics;
using System.Numerics;
using System.Text;
using Gateway.Records.Json;

namespace Gateway.Records.Tests.Json;

public sealed class HashFloodTests
{
    private const int Names = 60_000;

    [Fact]
    public void Names_chosen_to_collide_cost_no_more_than_any_others()
    {
        var colliding = Colliding().Take(Names).ToList();
        Assert.Single(colliding.Take(100).Select(NotRandomised).Distinct());
        var others = colliding.Select((name, i) => i.ToString("D8", null) + name[8..]).ToList();

        var attack = Best(Object(colliding));
        var ordinary = Best(Object(others));

        // A table that the names could fill would take thousands of times as long; the factor leaves room for a busy machine.
        Assert.True(attack < 10 * ordinary, $"{attack} against {ordinary}");
    }

    private static TimeSpan Best(byte[] json)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Assert.True(JsonRecord.TryRead(json, RecordLimits.OwnFiles, out var record, out var finding), finding?.Code);
            var elapsed = Stopwatch.GetElapsedTime(start);
            record.Dispose();
            best = elapsed < best ? elapsed : best;
        }

        return best;
    }

    private static byte[] Object(IEnumerable<string> names) =>
        Encoding.UTF8.GetBytes("{" + string.Join(',', names.Select(name => $"\"{name}\":1")) + "}");

    /// <summary>
    /// The framework's hash of strings without a key, as a table of bytes would use it: two lanes of 32 bits over alternate words, each
    /// rotated, added and mixed by exclusive or.
    /// </summary>
    private static uint NotRandomised(string name)
    {
        var words = Words(name);
        var (first, second) = (Seed, Seed);
        for (var i = 0; i < words.Length; i += 2)
            (first, second) = (Step(first, words[i]), Step(second, words[i + 1]));
        return first + second * 1566083941;
    }

    private const uint Seed = (5381 << 16) + 5381;

    private static uint Step(uint lane, uint word) => (BitOperations.RotateLeft(lane, 5) + lane) ^ word;

    /// <summary>Blocks of sixteen letters; each has eight forms that leave the first lane in one state, so their products collide.</summary>
    private static IEnumerable<string> Colliding()
    {
        const string Filler = "AAAA";
        var random = new Random(1);
        var lane = Seed;
        var blocks = new List<List<string>>();
        for (var block = 0; block < 6; block++)
        {
            var target = 0u;
            var forms = new List<string>();
            while (forms.Count < 8)
            {
                var start = Letters(random);
                var between = Step(lane, Words(start)[0]);
                if (forms.Count == 0)
                    target = Step(between, Words(Letters(random))[0]);
                // The second word that brings the lane to the target; kept where it happens to be letters.
                var end = Text((BitOperations.RotateLeft(between, 5) + between) ^ target);
                if (end is not null && !forms.Exists(form => form.StartsWith(start, StringComparison.Ordinal)))
                    forms.Add(start + Filler + end + Filler);
            }

            blocks.Add(forms);
            lane = target;
        }

        return blocks.Aggregate((IEnumerable<string>)[""], (names, forms) => names.SelectMany(name => forms.Select(form => name + form)));
    }

    private static string Letters(Random random) => new([.. Enumerable.Range(0, 4).Select(_ => (char)random.Next('a', '~'))]);

    private static string? Text(uint word)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, word);
        return bytes.All(letter => letter is >= (byte)'0' and < (byte)'~' and not (byte)'\\') ? Encoding.ASCII.GetString(bytes) : null;
    }

    private static uint[] Words(string text) =>
        [.. Encoding.ASCII.GetBytes(text).Chunk(4).Select(word => BinaryPrimitives.ReadUInt32LittleEndian(word))];
}
