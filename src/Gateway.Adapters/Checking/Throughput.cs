using System.Buffers;
using Gateway.Records;

namespace Gateway.Adapters.Checking;

/// <summary>How many records a second one thread reads and writes, measured on the samples: bytes, schema, lens and the other schema, as an exchange goes.</summary>
/// <param name="Read">National bytes to a canonical record.</param>
/// <param name="Written">A canonical record to national bytes.</param>
internal sealed record Throughput(int Read, int Written)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(100);

    /// <summary>Null where there is no sample that goes both ways.</summary>
    public static Throughput? Of(RecordFormat format, IEnumerable<Sample> samples, TimeProvider time)
    {
        var national = new List<byte[]>();
        var canonical = new List<TokenTable>();
        try
        {
            foreach (var sample in samples.Where(sample => sample.Format == format))
            {
                if (CanonicalSample.TryRead(sample, out var record, out _))
                    canonical.Add(record);
                national.Add(File.ReadAllBytes(sample.NationalFile));
            }

            if (canonical.Count == 0)
                return null;
            var output = new ArrayBufferWriter<byte>();
            return new Throughput(
                Rate(national, bytes => ReadOne(bytes, format), time),
                Rate(canonical, record => WriteOne(record.Root, format, output), time));
        }
        finally
        {
            canonical.ForEach(record => record.Dispose());
        }
    }

    private static int Rate<T>(List<T> records, Action<T> go, TimeProvider time)
    {
        Rounds(records, go, WarmUp, time);
        var began = time.GetTimestamp();
        var gone = Rounds(records, go, Long, time);
        return (int)(gone / time.GetElapsedTime(began).TotalSeconds);
    }

    private static long Rounds<T>(List<T> records, Action<T> go, TimeSpan length, TimeProvider time)
    {
        var began = time.GetTimestamp();
        var gone = 0L;
        do
        {
            foreach (var record in records)
                go(record);
            gone += records.Count;
        }
        while (time.GetElapsedTime(began) < length);
        return gone;
    }

    private static void ReadOne(byte[] bytes, RecordFormat format)
    {
        if (!format.Codec.TryRead(bytes, format, RecordLimits.Exchange, out var national, out _))
            return;
        using (national)
        {
            format.Schema.IsValid(national.Root);
            using var translation = format.Lens.ToCanonical(national.Root);
            if (translation.Record is { } record)
                format.Canonical.IsValid(record.Root);
        }
    }

    private static void WriteOne(RecordValue canonical, RecordFormat format, ArrayBufferWriter<byte> output)
    {
        using var translation = format.Lens.ToNational(canonical);
        if (translation.Record is not { } record || !format.Schema.IsValid(record.Root))
            return;
        output.ResetWrittenCount();
        format.Codec.Write(record.Root, format, output);
    }
}
