using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;

namespace Gateway.Benchmarks.Servers;

/// <summary>
/// The register that all targets ask in the end: knows every passport, says so in the format of <c>idn-simkim</c>, and does as little else as a
/// server can. It speaks of the document that it was asked about, because the gateway refuses any other answer.
/// </summary>
internal static class Register
{
    private static readonly byte[] Before = Encoding.UTF8.GetBytes(
        """{"ditemukan":true,"statusDokumen":"BERLAKU","kecocokanPemegang":"COCOK","dokumen":{"negaraPenerbit":"IDN","jenisDokumen":"PASPOR ELEKTRONIK","nomorDokumen":""");

    private static readonly byte[] Between = Encoding.UTF8.GetBytes(
        ""","tanggalPengeluaran":"2023-06-10","tanggalHabisBerlaku":"2033-06-09","kantorPenerbit":"Kantor Imigrasi Kelas II TPI Nunukan","sekaliJalan":false},"pemegang":{"namaLengkap":"SITI NUR AMINAH","tanggalLahir":"1992-01-05","jenisKelamin":"P","kewarganegaraan":"IDN","tempatLahir":"NUNUKAN"},"waktuData":""");

    // The plain proxy hands on the asker's own bytes, the gateway a question in this register's format.
    private static readonly byte[][] Names = [Encoding.UTF8.GetBytes("\"nomorDokumen\":"), Encoding.UTF8.GetBytes("\"documentNo\":")];

    private static Clock _clock = new(0, []);

    public static WebApplication Build(string[] settings)
    {
        var register = Served.Builder(settings).Build();
        register.Run(AnswerAsync);
        return register;
    }

    /// <summary>The answer to a question, or null where it names no document.</summary>
    public static byte[]? Answer(ReadOnlySpan<byte> question)
    {
        foreach (var name in Names)
        {
            if (question.IndexOf(name) is var at and >= 0)
            {
                // From the opening quote to the closing one.
                var number = question[(at + name.Length)..];
                return [.. Before, .. number[..(number[1..].IndexOf((byte)'"') + 2)], .. Between, .. Now(), .. "\"}"u8];
            }
        }

        return null;
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method))
            return;
        var question = await http.Request.BodyReader.ReadToEndAsync(http.RequestAborted).ConfigureAwait(false);
        var answer = Answer(question.IsSingleSegment ? question.FirstSpan : question.ToArray());
        http.Request.BodyReader.AdvanceTo(question.End);
        Counters.CountHandled();
        if (answer is null)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        http.Response.ContentType = "application/json";
        http.Response.ContentLength = answer.Length;
        await http.Response.BodyWriter.WriteAsync(answer, http.RequestAborted).ConfigureAwait(false);
    }

    private static async ValueTask<ReadOnlySequence<byte>> ReadToEndAsync(this PipeReader body, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellation).ConfigureAwait(false);
            if (read.IsCompleted)
                return read.Buffer;
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static byte[] Now()
    {
        var now = TimeProvider.System.GetUtcNow();
        var second = now.ToUnixTimeSeconds();
        var clock = _clock;
        if (clock.Second != second)
            _clock = clock = new Clock(second, Encoding.ASCII.GetBytes(now.ToString("'\"'yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
        return clock.Written;
    }

    private sealed record Clock(long Second, byte[] Written);
}
